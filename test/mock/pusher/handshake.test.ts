import { describe, expect, test } from 'vitest';
import { shakeHands } from '../../../src/mock/pusher/handshake.ts';
import { createTwoProjects } from './start-pusher.ts';

const { projects, project, otherProject, issue } = createTwoProjects({
  credentials: { pusher: { appId: '1', key: 'key one', secret: 'secret-one' } },
});

test('the key in the path names the app, however it is encoded, and its version is 5, 6 or 7', async () => {
  for (const path of ['/app/key%20one?protocol=7', '/app/key%20one/?protocol=7', '/app/key one?protocol=5']) {
    expect(await shakeHands(path, projects), path).toMatchObject({ project, token: undefined });
  }
  const other = `/app/${otherProject.credentials.pusher.key}?a=b&protocol=6`;
  expect(await shakeHands(other, projects)).toMatchObject({ project: otherProject });
});

test('an issued token opens its project, and is told which it is when it does not', async () => {
  const text = await issue({ client_id: 'ada' });
  const accepted = await shakeHands(`/app/${text}?protocol=7`, projects);
  expect(accepted).toMatchObject({ project, token: { client_id: 'ada', channels: ['room-42'] } });
  for (const changed of [`${text}x`, `x${text}`, 'a.b.c']) {
    expect(await shakeHands(`/app/${changed}?protocol=7`, projects), changed).toEqual({
      refused: expect.stringMatching(/^The token is .+\.$/),
      code: 4009,
    });
  }
  await project.tokens.revoke(text);
  expect(await shakeHands(`/app/${text}?protocol=7`, projects)).toEqual({
    refused: 'The token is revoked.',
    code: 4009,
  });
});

test.each([
  ['client=js&version=8.4.0', 'pusher-js 8.4.0'],
  ['client=js', 'pusher-js'],
  ['client=js&version=', 'pusher-js'],
  ['version=8.4.0', undefined],
])('a client that says %s uses %s', async (query, sdk) => {
  expect(await shakeHands(`/app/key%20one?protocol=7&${query}`, projects)).toMatchObject({ sdk });
  expect(await shakeHands(`/app/${await issue()}?protocol=7&${query}`, projects)).toMatchObject({ sdk });
});

describe('a connection is refused', () => {
  test.each([
    ['', 4005, /Connect to/],
    ['/app/', 4005, /Connect to/],
    ['/app/?protocol=7', 4005, /Connect to/],
    ['/x/app/key%20one?protocol=7', 4005, /Connect to/],
    ['/app/key%20one/x?protocol=7', 4005, /Connect to/],
    ['/app/key%20one', 4008, /\?protocol=7/],
    ['/app/key%20one?', 4008, /\?protocol=7/],
    ['/app/key%20one?protocol=', 4006, /whole number/],
    ['/app/key%20one?protocol=7x', 4006, /whole number/],
    ['/app/key%20one?protocol=x7', 4006, /whole number/],
    ['/app/key%20one?protocol=7000', 4006, /whole number/],
    ['/app/key%20one?protocol=999', 4007, /speaks 5, 6, 7/],
    ['/app/key%20one?protocol=07', 4007, /speaks 5, 6, 7/],
    ['/app/nobody?protocol=7', 4001, /No app has this key/],
    ['/app/two.parts?protocol=7', 4001, /No app has this key/],
    ['/app/a.b.c.d?protocol=7', 4001, /No app has this key/],
    ['/app/%zz?protocol=7', 4001, /No app has this key/],
  ])('at %s', async (url, code, reason) => {
    expect(await shakeHands(url, projects)).toEqual({ refused: expect.stringMatching(reason), code });
  });
});
