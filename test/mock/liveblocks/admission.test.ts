import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { admit } from '../../../src/mock/liveblocks/admission.ts';
import { type RoomDetails, RoomDetailsStore } from '../../../src/mock/liveblocks/room-details.ts';
import { Projects } from '../../../src/mock/state/projects.ts';

const now = 1_700_000_000_000;

/** Makes the functions that sign for a client of a project, and let it ask for a room. */
function start({ time = (): number => now, channelsPerProject = 10 } = {}) {
  const projects = new Projects({ defaultKey: 'key', now: time, limits: { channelsPerProject } });
  const project = projects.default;
  const details = new RoomDetailsStore();
  const sign = async (claims: Record<string, unknown> = {}) => {
    const all = { k: 'acc', pid: project.fingerprint, uid: 'ada', perms: { '*': ['room:write'] }, ...claims };
    return (await project.liveblocksTokens.issue(all, 60)).text;
  };
  const ask = (query: Record<string, string>) =>
    admit(new URLSearchParams(query), projects, 200, (channel) => details.find(channel));
  const askWith = async (claims: Record<string, unknown>, roomId = 'room') => ask({ tok: await sign(claims), roomId });
  const openRoom = (name: string, changes: Partial<RoomDetails>) => {
    const channel = project.channels.open(name);
    if (channel !== undefined) details.change(channel, changes);
  };
  return { projects, project, sign, ask, askWith, openRoom };
}

test('a token tells who enters, with what, and until when', async () => {
  const { project, sign, ask } = start();
  const tok = await sign({ ui: { name: 'Ada' } });
  expect(await ask({ tok, roomId: 'room' })).toEqual({
    project,
    room: 'room',
    userId: 'ada',
    info: { name: 'Ada' },
    permissions: ['room:write'],
    tokenId: expect.stringMatching(/^liveblocks_/),
    expiresAt: now + 60_000,
  });
  expect(project.channels.get('room')).toBeDefined();
});

test.each([['text'], [['Ada']], [undefined]])(
  'what is signed of a user counts only as an object, not as %j',
  async (ui) => {
    const { askWith } = start();
    expect(await askWith({ ui })).toMatchObject({ userId: 'ada', info: undefined });
  },
);

describe('a client stays away with 4001', () => {
  test('with a public key, whatever token it has beside it', async () => {
    const { sign, ask } = start();
    const refused = await ask({ tok: await sign(), roomId: 'room', pubkey: 'pk_1' });
    expect(refused).toEqual({ code: 4001, reason: expect.stringContaining('public keys') });
  });

  test('without a room, and with a name of one that is too long', async () => {
    const { sign, ask } = start();
    const tok = await sign();
    const refused = { code: 4001, reason: 'roomId: must have 1 to 200 characters.' };
    expect(await ask({ tok })).toEqual(refused);
    expect(await ask({ tok, roomId: '' })).toEqual(refused);
    expect(await ask({ tok, roomId: 'x'.repeat(201) })).toEqual(refused);
    expect(await ask({ tok, roomId: 'x'.repeat(200) })).toMatchObject({ userId: 'ada' });
  });

  test.each([
    ['no token', () => undefined],
    ['a text that is no token', () => 'a.b.c'],
    ['a token of no project', ({ sign }) => sign({ pid: 'other' })],
  ] as [string, (started: ReturnType<typeof start>) => Promise<string> | string | undefined][])(
    'with %s',
    async (_title, makeToken) => {
      const started = start();
      const tok = await makeToken(started);
      const refused = await started.ask({ roomId: 'room', ...(tok !== undefined && { tok }) });
      expect(refused).toEqual({ code: 4001, reason: 'The token belongs to no project.' });
    },
  );

  test('with a token that was signed with another secret, or revoked', async () => {
    const { project, sign, ask } = start();
    const forged = await new SignJWT({ k: 'acc', pid: project.fingerprint, uid: 'ada', perms: { '*': ['room:write'] } })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(now / 1_000 + 60)
      .sign(Buffer.from('another secret of the right length'));
    expect(await ask({ tok: forged, roomId: 'room' })).toEqual({ code: 4001, reason: 'The token is invalid.' });
    const tok = await sign();
    await project.liveblocksTokens.revoke(tok);
    expect(await ask({ tok, roomId: 'room' })).toEqual({ code: 4001, reason: 'The token is revoked.' });
  });

  test.each([
    ['that names no room', {}],
    ['of other rooms', { other: ['room:write'] }],
    ['that permits nothing in it', { room: [] }],
    ['whose permissions are malformed', 'room:write'],
  ])('with a token %s, and opens no channel', async (_title, perms) => {
    const { project, askWith } = start();
    expect(await askWith({ perms })).toEqual({ code: 4001, reason: 'The token does not open this room.' });
    expect(project.channels.size).toBe(0);
  });

  test('when the project has as many channels as it may, unless the room exists', async () => {
    const { askWith, openRoom } = start({ channelsPerProject: 1 });
    openRoom('room', {});
    expect(await askWith({})).toMatchObject({ room: 'room' });
    expect(await askWith({}, 'more')).toEqual({ code: 4001, reason: expect.stringContaining('as many channels') });
  });
});

test('a client whose token has expired is told to fetch a new one, with 4109', async () => {
  let time = now;
  const { sign, ask } = start({ time: () => time });
  const tok = await sign();
  time += 60_000;
  expect(await ask({ tok, roomId: 'room' })).toEqual({ code: 4109, reason: 'The token is expired.' });
});

describe('a token that says only who it is opens a room', () => {
  const accesses = {
    defaultAccesses: ['room:read'],
    usersAccesses: { ada: ['room:write'], eve: [] as string[] },
    groupsAccesses: { team: ['room:read', 'room:presence:write'], staff: ['room:write'] },
  };

  test.each([
    ['as everyone does', { uid: 'bob' }, ['room:read']],
    ['as everyone does, whose name is one of every object', { uid: 'constructor' }, ['room:read']],
    ['as the room says of the user', { uid: 'ada' }, ['room:write']],
    ['as the room says of the user rather than of a group', { uid: 'ada', gids: ['team'] }, ['room:write']],
    ['as a group does', { uid: 'bob', gids: ['team'] }, ['room:read', 'room:presence:write']],
    [
      'as its groups do together',
      { uid: 'bob', gids: ['team', 'none', 'staff'] },
      [...accesses.groupsAccesses.team, 'room:write'],
    ],
    [
      'as everyone does, of groups that the room does not know',
      { uid: 'bob', gids: ['none', 'toString'] },
      ['room:read'],
    ],
    ['as everyone does, of groups that are no list', { uid: 'bob', gids: 'team' }, ['room:read']],
  ])('%s', async (_title, claims, permissions) => {
    const { askWith, openRoom } = start();
    openRoom('room', accesses);
    expect(await askWith({ k: 'id', ...claims })).toMatchObject({ permissions });
  });

  test('only when the room exists, and does not keep the user out', async () => {
    const { askWith, openRoom, project } = start();
    const refused = { code: 4001, reason: 'The token does not open this room.' };
    expect(await askWith({ k: 'id' })).toEqual(refused);
    expect(project.channels.size).toBe(0);
    openRoom('room', accesses);
    expect(await askWith({ k: 'id', uid: 'eve' })).toEqual(refused);
    openRoom('closed', {});
    expect(await askWith({ k: 'id' }, 'closed')).toEqual(refused);
  });
});
