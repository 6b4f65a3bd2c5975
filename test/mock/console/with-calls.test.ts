import { expect, onTestFinished, test } from 'vitest';
import { createRealtime } from '../../../src/index.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { RawClient } from '../pusher/raw-client.ts';

const projectKey = 'ifr_pk_proj_never_shown_0123456789abcdef';

async function start() {
  const mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, { INFRAI_API_KEY: projectKey });
  onTestFinished(mock.close);
  const project = mock.projects.default;
  const call = async (operation: string, body: unknown) => {
    const response = await fetch(`${mock.url}/console/call/${operation}?project=${project.fingerprint}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: mock.url },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  return { ...mock, project, call };
}

test('a call from the console is handled like any other: checked, carried out and recorded', async () => {
  const { url, project, call } = await start();
  const client = await RawClient.connect(
    `${url.replace('http', 'ws')}/app/${project.credentials.pusher.key}?protocol=7`,
  );
  await client.subscribe('room-42');
  expect(await call('publish', { channel: 'room-42', event: 'message', data: { text: 'hi' } })).toMatchObject({
    status: 200,
    body: { ok: true, data: { message_id: expect.any(String) } },
  });
  expect(await client.next('message')).toMatchObject({ data: { text: 'hi' } });
  expect(await call('publish', { channel: 'room-42' })).toMatchObject({
    status: 400,
    body: { ok: false, error: { code: 'INVALID_INPUT', message: expect.stringContaining('event') } },
  });
  const issued = await call('tokenIssue', { client_id: 'ada', channels: ['room-42'], capabilities: ['subscribe'] });
  const { token, endpoint } = issued.body.data;
  const ada = await RawClient.connect(`${endpoint}/app/${token}?protocol=7`);
  expect(await call('userDisconnect', { client_id: 'ada' })).toMatchObject({ body: { data: { disconnected: true } } });
  expect(await ada.closed).toMatchObject({ code: 4009 });
  client.close();
});

test('the page sees the calls of programs, but no key, token or signature', async () => {
  const { url, project } = await start();
  const realtime = createRealtime({ apiKey: projectKey, baseUrl: url });
  const { token } = await realtime.token.issue({ client_id: 'ada' });
  await realtime.auth.sign({ client_id: 'ada', vendor: 'pusher', socket_id: '1.1', channels: ['private-room'] });
  await realtime.channel.get({ channel: 'nowhere' }).catch(() => undefined);
  const updates = await fetch(`${url}/console/updates`, { headers: { 'Sec-Fetch-Site': 'same-origin' } });
  const reader = updates.body?.pipeThrough(new TextDecoderStream()).getReader();
  const { value = '' } = (await reader?.read()) ?? {};
  await reader?.cancel();
  const { entries, state } = JSON.parse(value.replace(/^data: /, ''));
  expect(entries).toMatchObject([
    { kind: 'call', capability: 'realtime.token.issue', status: 200 },
    { kind: 'call', capability: 'realtime.auth.sign', status: 200 },
    { kind: 'call', capability: 'realtime.channel.get', status: 404, code: 'CHANNEL_NOT_FOUND' },
  ]);
  expect(state).toMatchObject({ project: project.fingerprint, channelCount: 0, connectionCount: 0 });
  expect(value).not.toContain(projectKey);
  expect(value).not.toContain(token);
  expect(JSON.stringify(entries)).not.toContain(project.credentials.pusher.key);
});
