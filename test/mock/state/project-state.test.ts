import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportState, importState, type ProjectState } from '../../../src/mock/state/project-state.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import { checkState, readSeed } from '../../../src/mock/state/read-state.ts';

const now = Date.parse('2026-01-02T03:04:05.000Z');
const open = () => new Projects({ defaultKey: 'one', now: () => now }).default;

const full: Required<ProjectState> = {
  channels: [
    {
      name: 'a',
      type: 'private',
      vendor: 'ably',
      channel_id: 'ch_a',
      created_at: '2025-01-01T00:00:00.000Z',
      last_published_at: '2025-06-01T12:00:00.500Z',
    },
    { name: 'b', channel_id: 'ch_b', created_at: '2025-01-01T00:00:00.000Z' },
  ],
  revoked_tokens: [{ jti: 'rtt_1', expires_at: '2026-01-02T03:04:06.000Z' }],
};

test('what was imported is exported as it was', async () => {
  const project = open();
  importState(project, full);
  expect(exportState(project)).toEqual(full);
  expect(await checkState(full, 'seed')).toEqual(full);
});

test('what is left out is new: an id, the time, and a type that can still be chosen', () => {
  const project = open();
  importState(project, { channels: [{ name: 'room' }, { name: 'private-room' }] });
  expect(exportState(project)).toEqual({
    channels: [
      {
        name: 'private-room',
        type: 'private',
        channel_id: expect.stringMatching(/^ch_/),
        created_at: new Date(now).toISOString(),
      },
      { name: 'room', channel_id: expect.stringMatching(/^ch_/), created_at: new Date(now).toISOString() },
    ],
    revoked_tokens: [],
  });
});

test('a token that has expired meanwhile is not revoked any more', () => {
  const project = open();
  const expires_at = new Date(now).toISOString();
  importState(project, { revoked_tokens: [{ jti: 'rtt_old', expires_at }, ...full.revoked_tokens] });
  expect(exportState(project).revoked_tokens).toEqual(full.revoked_tokens);
});

test.each([
  '2026-01-02',
  '2026-01-02 03:04:05Z',
  'x2026-01-02T03:04:05Z',
  '2026-13-02T03:04:05Z',
  '2026-01-02Tnoon',
  'soon',
])('%j is refused as a time, by its field', async (time) => {
  await expect(checkState({ channels: [{ name: 'a', created_at: time }] }, 'seed')).rejects.toThrow(
    'seed: channels[0].created_at: must match format "date-time".',
  );
});

test('each field that is wrong is named', async () => {
  const wrong = { channels: [{ name: '' }, { type: 'open' }], revoked_tokens: [{ jti: 'a' }], members: [] };
  await expect(checkState(wrong, 'seed')).rejects.toThrow(
    /channels\[0\]\.name: .*channels\[1\]\.name: is required.*channels\[1\]\.type: .*revoked_tokens\[0\]\.expires_at: is required/,
  );
});

test('a reset forgets all of a project, and tells its clients', async () => {
  const project = open();
  importState(project, full);
  const { hub, eventCache, idempotency, exchanges } = project;
  project.channels.open('cache-a');
  hub.publish('cache-a', { name: 'e', data: 1 });
  const remember = () =>
    idempotency.run('publish', 'k', {}, async () => ({ status: 200, headers: {}, body: {} }) as never);
  await remember();
  const request = { method: 'GET', url: '/', headers: {}, body: undefined };
  exchanges.add(1, { request, response: { status: 200, headers: {}, body: {} } as never });
  const { text } = await project.tokens.issue({ channels: ['a'] });
  await project.tokens.revoke(text);
  expect([eventCache.get('cache-a')?.name, hub.history.read('cache-a').length]).toEqual(['e', 1]);

  project.reset();
  expect(exportState(project)).toEqual({ channels: [], revoked_tokens: [] });
  expect([eventCache.get('cache-a'), hub.history.read('cache-a'), exchanges.find(1)]).toEqual([
    undefined,
    [],
    undefined,
  ]);
  expect(await remember()).toMatchObject({ isReplay: false });
  expect(await project.tokens.check(text)).toHaveProperty('token');
  expect(hub.feed.listRecent().at(-1)).toMatchObject({ kind: 'reset' });
});

test('a seed is a file of JSON', async () => {
  const path = join(tmpdir(), `seed-${process.pid}.json`);
  await expect(readSeed(path)).rejects.toThrow(
    `--seed ${path}: cannot be read (ENOENT). Give the path of a JSON file.`,
  );
  await writeFile(path, JSON.stringify(full));
  expect(await readSeed(path)).toEqual(full);
});
