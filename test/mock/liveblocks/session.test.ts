import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { defaultLiveblocksLimits, type LiveblocksLimits } from '../../../src/mock/liveblocks/limits.ts';
import { Session } from '../../../src/mock/liveblocks/session.ts';
import type { Project } from '../../../src/mock/state/project.ts';
import { Projects } from '../../../src/mock/state/projects.ts';

const now = 1_700_000_000_000;

interface EnterOptions {
  permissions?: string[];
  info?: unknown;
  limits?: Partial<LiveblocksLimits>;
  time?: () => number;
}

const createProject = () => new Projects({ defaultKey: 'key', now: () => now }).default;

/** Lets a client enter the room `room` on a socket that only remembers. */
function enter(
  project: Project,
  userId: string,
  { permissions = ['room:write'], info, limits = {}, time = () => now }: EnterOptions = {},
) {
  const received: unknown[] = [];
  const closed: [code: number, reason: string][] = [];
  const socket = {
    bufferedAmount: 0,
    send: (frame: Buffer | string) => received.push(frame === 'pong' ? frame : JSON.parse(String(frame))),
    close: (code: number, reason: string) => closed.push([code, reason]),
  };
  project.channels.open('room');
  const session = new Session({
    socket: socket as unknown as WebSocket,
    stream: new PassThrough(),
    admission: {
      project,
      room: 'room',
      userId,
      info,
      permissions,
      tokenId: `token of ${userId}`,
      expiresAt: now + 60_000,
    },
    sdk: undefined,
    limits: { ...defaultLiveblocksLimits, ...limits },
    now: time,
  });
  const welcome = received.splice(0);
  const send = (...messages: unknown[]) => session.receive(JSON.stringify(messages));
  /** What came since it was last looked at. */
  const take = () => received.splice(0).flat();
  return { session, welcome, send, take, closed };
}

/** Opens a room with a client who watches, and one who acts. */
function openRoom(options: EnterOptions = {}) {
  const project = createProject();
  const watcher = enter(project, 'watcher');
  const ada = enter(project, 'ada', options);
  watcher.take();
  const members = () => project.hub.listMembers('room').map(({ identity, data }) => [identity.client_id, data]);
  return { project, watcher, ada, members };
}

describe('who enters a room', () => {
  test('is told its number, its permissions and who is there, with the presence of each', () => {
    const project = createProject();
    const first = enter(project, 'ada', { info: { name: 'Ada' } });
    expect(first.welcome).toEqual([
      { type: 104, actor: 0, nonce: expect.stringMatching(/./), scopes: ['room:write'], users: {}, meta: {} },
    ]);
    first.send({ type: 100, data: { cursor: 1 } });
    const second = enter(project, 'bob', { permissions: ['room:read'] });
    expect(second.welcome).toEqual([
      {
        type: 104,
        actor: 1,
        nonce: expect.stringMatching(/./),
        scopes: ['room:read'],
        users: { 0: { id: 'ada', info: { name: 'Ada' }, scopes: ['room:write'] } },
        meta: {},
      },
      [{ type: 100, actor: 0, targetActor: -1, data: { cursor: 1 } }],
    ]);
  });

  test('is found by its client id, and its connection ends when its token is revoked', () => {
    const { project, ada, watcher } = openRoom();
    expect([...ada.session.connection.clientIds]).toEqual(['ada']);
    project.hub.endToken('token of ada');
    expect(ada.closed).toEqual([[4001, 'The token was revoked.']]);
    expect(watcher.closed).toEqual([]);
  });

  test('is told of the others, of its own doing not', () => {
    const { ada, watcher } = openRoom();
    ada.send({ type: 100, data: { a: 1 } }, { type: 103, event: { type: 'hello' } });
    expect(watcher.take()).toMatchObject([{ type: 101, id: 'ada' }, { type: 100 }, { type: 103, actor: 1 }]);
    expect(ada.take()).toEqual([]);
  });
});

describe('presence', () => {
  test('is whole at first, and then what changed is merged into it', () => {
    const { ada, watcher, members } = openRoom();
    ada.send({ type: 100, data: { a: 1, b: 1 } });
    watcher.take();
    ada.send({ type: 100, data: { b: 2 } });
    expect(watcher.take()).toEqual([{ type: 100, actor: 1, data: { b: 2 } }]);
    expect(members()).toEqual([['ada', { a: 1, b: 2 }]]);
  });

  test('is replaced by one that says that it is whole', () => {
    const { ada, watcher, members } = openRoom();
    ada.send({ type: 100, data: { a: 1 } }, { type: 100, targetActor: -1, data: { b: 2 } });
    expect(watcher.take().at(-1)).toEqual({ type: 100, actor: 1, targetActor: -1, data: { b: 2 } });
    expect(members()).toEqual([['ada', { b: 2 }]]);
  });

  test.each([
    ['is for one newcomer, whom the server tells', { data: { b: 2 }, targetActor: 0 }],
    ['has no data', {}],
    ['has data that is no object', { data: [1] }],
  ])('is left alone by a message that %s', (_title, message) => {
    const { ada, watcher, members } = openRoom();
    ada.send({ type: 100, ...message });
    expect(members()).toEqual([]);
    ada.send({ type: 100, data: { a: 1 } });
    watcher.take();
    ada.send({ type: 100, ...message });
    expect([watcher.take(), members(), ada.closed]).toEqual([[], [['ada', { a: 1 }]], []]);
  });

  test.each([
    [['room:read'], []],
    [['room:read', 'room:presence:write'], [['ada', { a: 1 }]]],
    [['*:write'], [['ada', { a: 1 }]]],
  ])('is shown with the permissions %j by those who may', (permissions, expected) => {
    const { ada, members } = openRoom({ permissions });
    ada.send({ type: 100, data: { a: 1 } });
    expect([members(), ada.closed]).toEqual([expected, []]);
  });

  test('has at most so many characters of JSON, all changes together', () => {
    const { ada, members } = openRoom({ limits: { presenceSize: 20 } });
    ada.send({ type: 100, data: { a: 'x'.repeat(12) } });
    expect(ada.closed).toEqual([]);
    ada.send({ type: 100, data: { b: 1 } });
    expect(ada.closed).toEqual([[4000, 'The presence has more than 20 characters.']]);
    expect(members()).toEqual([]);
  });
});

describe('a broadcast', () => {
  test('is published in the name of the client, and noted in the room', () => {
    const { project, ada } = openRoom();
    ada.send({ type: 103, event: { type: 'hello', data: 1 } });
    expect(project.hub.history.read('room')).toMatchObject([{ name: 'hello', data: 1, clientId: 'ada', time: now }]);
    expect(project.channels.get('room')?.lastPublishedAt).toBe(now);
  });

  test.each([[['room:read']], [['room:read', 'room:presence:write']]])(
    'of a client with %j is dropped without a word, as its library knows',
    (permissions) => {
      const { project, ada, watcher } = openRoom({ permissions });
      ada.send({ type: 103, event: { type: 'hello' } });
      expect([project.hub.history.read('room'), ada.closed, watcher.take()]).toEqual([[], [], []]);
    },
  );

  test('has a type of at most 200 characters', () => {
    const { project, ada } = openRoom();
    ada.send({ type: 103, event: { type: 'x'.repeat(200) } });
    expect(ada.closed).toEqual([]);
    ada.send({ type: 103, event: { type: 'x'.repeat(201) } });
    expect(ada.closed).toEqual([[4000, 'event.type: must have at most 200 characters.']]);
    expect(project.hub.history.read('room')).toHaveLength(1);
  });

  test('is still delivered in a room that was deleted meanwhile', () => {
    const { project, ada } = openRoom();
    project.channels.delete('room');
    ada.send({ type: 103, event: { type: 'hello' } });
    expect(project.hub.history.read('room')).toHaveLength(1);
  });
});

describe('what the live mock does not have', () => {
  test.each([
    [{ type: 200 }, [{ type: 210, nodes: [['root', {}]] }, { type: 211 }]],
    [
      { type: 201, ops: [{ opId: 'op-1' }, {}, { opId: 7 }, null, { opId: 'op-2' }] },
      [{ type: 299, opIds: ['op-1', 'op-2'] }],
    ],
    [{ type: 201, ops: 'op-1' }, [{ type: 299, opIds: [] }]],
    [{ type: 300 }, [{ type: 299, opIds: [] }]],
    [{ type: 301, update: 'x' }, [{ type: 299, opIds: [] }]],
    [{ type: 510, requestId: 'r' }, [{ type: 508, requestId: 'r', code: 'INTERNAL' }]],
    [{ type: 519, requestId: 's' }, [{ type: 508, requestId: 's', code: 'INTERNAL' }]],
  ])('is refused, or empty: %j', (message, replies) => {
    const { ada } = openRoom();
    ada.send(message);
    expect(ada.take()).toMatchObject(replies);
    expect(ada.closed).toEqual([]);
  });

  test.each([509, 520, 0, '510', '100', null, undefined])('a message of the unknown type %j is left alone', (type) => {
    const { ada, watcher } = openRoom();
    ada.send({ type, data: { a: 1 }, event: 'x' });
    expect([ada.take(), watcher.take(), ada.closed]).toEqual([[], [], []]);
  });
});

describe('messages', () => {
  test('come alone or in a list, and a ping gets a pong', () => {
    const { ada, members } = openRoom();
    ada.session.receive('ping');
    expect(ada.take()).toEqual(['pong']);
    ada.session.receive('{"type":100,"data":{"a":1}}');
    expect(members()).toEqual([['ada', { a: 1 }]]);
    ada.session.receive('[]');
    expect(ada.closed).toEqual([]);
  });

  test.each([
    ['empty', ''],
    ['no JSON', '{'],
    ['no object', '7'],
    ['null', 'null'],
    ['a list with something else', '[{"type":100,"data":{}},7]'],
    ['nested too deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ])('that are %s end the connection with 4000, and nothing of them is done', (_title, text) => {
    const { ada, project, members } = openRoom();
    ada.session.receive(text);
    expect(ada.closed).toEqual([[4000, expect.stringContaining('A message must be')]]);
    expect([members(), project.hub.connections.size]).toEqual([[], 1]);
  });

  test('are at most 1,000 in a list', () => {
    const list = (length: number) => `[${Array.from({ length }, () => '{}').join()}]`;
    const { ada } = openRoom({ limits: { messagesPerSecond: 5_000 } });
    ada.session.receive(list(1_000));
    expect(ada.closed).toEqual([]);
    ada.session.receive(list(1_001));
    expect(ada.closed).toEqual([[4000, expect.any(String)]]);
  });

  test('beyond so many in a second end the connection, and what comes behind them is not done', () => {
    let time = now;
    const { ada, project } = openRoom({ limits: { messagesPerSecond: 2 }, time: () => time });
    const hello = { type: 103, event: { type: 'hello' } };
    ada.send(hello, hello);
    time += 500;
    ada.send(hello);
    expect(ada.closed).toEqual([]);
    ada.send(hello, hello);
    expect(ada.closed).toEqual([[4000, 'A client may send 2 messages in a second.']]);
    time += 1_000;
    ada.send(hello);
    expect(project.hub.history.read('room')).toHaveLength(3);
  });
});

describe('a connection ends', () => {
  test.each([
    ['disconnected', 4001],
    ['revoked', 4001],
    ['unauthorized', 4001],
    ['expired', 4109],
    ['evicted', 1013],
    ['slow', 1013],
    ['silent', 1012],
    ['shutdown', 1012],
    ['unsupported', 4000],
  ] as const)('because it is %s with %i', (reason, code) => {
    const { ada } = openRoom();
    ada.session.connection.end(reason, 'Why.');
    expect(ada.closed).toEqual([[code, 'Why.']]);
  });

  test('with its room, for good', () => {
    const { project, ada, watcher } = openRoom();
    ada.send({ type: 100, data: {} });
    watcher.take();
    project.hub.disconnect('ada', 'room');
    expect(ada.closed).toEqual([[4001, 'The server removed this client from the channel.']]);
    expect(watcher.take()).toEqual([{ type: 102, actor: 1 }]);
    expect(project.hub.connections.size).toBe(1);
    ada.send({ type: 103, event: { type: 'hello' } });
    expect(watcher.take()).toEqual([]);
  });
});
