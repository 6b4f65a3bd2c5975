import fc from 'fast-check';
import { expect } from 'vitest';
import type { ParsedResponse } from '../live-server.ts';

/** The server's state in the simplest form. */
interface Model {
  channels: Map<string, { type: string; published: boolean; isTypeAssumed?: boolean }>;
  /** Tokens that are in use, by the order in which they were issued. */
  tokens: { text: string; inUse: boolean }[];
  /** The responses to idempotency keys, as text. */
  keyed: Map<string, { given: string; text: string }>;
}

/** The server that is compared with the model. */
export interface RealServer {
  call(path: string, body?: unknown, init?: RequestInit): Promise<ParsedResponse>;
}

type Command = fc.AsyncCommand<Model, RealServer>;

/** Creates a command that can always run and is one line in a report. */
function command(title: string, run: (model: Model, server: RealServer) => Promise<void>): Command {
  return { check: () => true, run, toString: () => title };
}

const name = fc.constantFrom('a', 'b', 'c', 'private-d', 'presence-e');
const type = fc.option(fc.constantFrom('public', 'private', 'presence'), { nil: undefined });

function readType(channel: string): string {
  return /^(private|presence)-/.exec(channel)?.[1] ?? 'public';
}

/** A publish opens a channel; the type is assumed unless the name implies it. */
function publishTo(channels: Model['channels'], channel: string): void {
  const isTypeAssumed = !/^(private|presence)-/.test(channel);
  channels.set(channel, { type: readType(channel), isTypeAssumed, ...channels.get(channel), published: true });
}

const create = fc.record({ name, type }).map((given) =>
  command(`create ${JSON.stringify(given)}`, async ({ channels }, server) => {
    const { status, data } = await server.call('channel/create', given);
    const known = channels.get(given.name);
    if (known !== undefined && !known.isTypeAssumed && given.type !== undefined && known.type !== given.type) {
      expect(status).toBe(409);
      return;
    }
    const earlier = known ?? { type: readType(given.name), published: false };
    const channel = { ...earlier, type: (earlier.isTypeAssumed || !known ? given.type : undefined) ?? earlier.type };
    channels.set(given.name, { ...channel, isTypeAssumed: false });
    expect([status, data.name, data.type]).toEqual([200, given.name, channel.type]);
  }),
);

const get = name.map((channel) =>
  command(`get ${channel}`, async ({ channels }, server) => {
    const { status, data } = await server.call(`channel/get/${channel}`);
    const known = channels.get(channel);
    expect(status).toBe(known === undefined ? 404 : 200);
    if (known === undefined) return;
    expect([data.type, data.last_published_at !== undefined]).toEqual([known.type, known.published]);
  }),
);

const remove = name.map((channel) =>
  command(`delete ${channel}`, async ({ channels }, server) => {
    const { status } = await server.call(`channel/delete/${channel}`, undefined, { method: 'DELETE' });
    expect(status).toBe(channels.delete(channel) ? 200 : 404);
  }),
);

const list = fc.integer({ min: 1, max: 3 }).map((limit) =>
  command(`list by ${limit}`, async ({ channels }, server) => {
    const listed: string[] = [];
    let cursor = '';
    do {
      const { data } = await server.call(`channel/list?limit=${limit}${cursor}`);
      const page = data.channels as { name: string }[];
      expect(page.length).toBeLessThanOrEqual(limit);
      listed.push(...page.map((channel) => channel.name));
      cursor = data.next_cursor === undefined ? '' : `&cursor=${data.next_cursor}`;
    } while (cursor !== '');
    expect(listed).toEqual([...channels.keys()].sort());
  }),
);

const publish = fc
  .record({ channel: name, key: fc.option(fc.constantFrom('k', 'l'), { nil: undefined }), data: fc.nat(2) })
  .map(({ key, ...given }) =>
    command(`publish ${JSON.stringify({ key, ...given })}`, async ({ channels, keyed }, server) => {
      const { status, text } = await server.call('publish', { ...given, event: 'e', idempotency_key: key });
      const earlier = key === undefined ? undefined : keyed.get(key);
      if (earlier !== undefined && earlier.given !== JSON.stringify(given)) {
        expect(status).toBe(409);
        return;
      }
      expect(status).toBe(200);
      if (earlier !== undefined) {
        expect(text).toBe(earlier.text);
        return;
      }
      if (key !== undefined) keyed.set(key, { given: JSON.stringify(given), text });
      publishTo(channels, given.channel);
    }),
  );

const batch = fc.array(name, { maxLength: 3 }).map((names) =>
  command(`publish to ${names}`, async ({ channels }, server) => {
    const messages = names.map((channel) => ({ channel, event: 'e', data: null }));
    expect((await server.call('publish/batch', { messages })).data).toEqual({ published: names.length });
    for (const channel of names) publishTo(channels, channel);
  }),
);

const issue = fc.constant(
  command('issue a token', async ({ tokens }, server) => {
    const { status, data } = await server.call('token/issue', { client_id: 'c' });
    expect(status).toBe(200);
    tokens.push({ text: data.token, inUse: true });
  }),
);

const revoke = fc.nat(3).map((at) =>
  command(`revoke token ${at}`, async ({ tokens }, server) => {
    const token = tokens[at];
    const { data } = await server.call('token/revoke', { token_or_jti: token?.text ?? 'unknown' });
    expect(data).toEqual({ revoked: token?.inUse ?? false });
    if (token !== undefined) token.inUse = false;
  }),
);

const members = name.map((channel) =>
  command(`members of ${channel}`, async ({ channels }, server) => {
    const { status, data } = await server.call(`presence/get/${channel}`);
    expect(status).toBe(channels.has(channel) ? 200 : 404);
    if (status === 200) expect(data).toEqual({ members: [] });
  }),
);

/**
 * Runs random sequences of calls, and compares each response with what a simple model of the state says.
 *
 * @param freshServer a server with an empty state for each sequence
 */
export async function checkModel(freshServer: () => RealServer, runs: number): Promise<void> {
  const commands = fc.commands([create, get, remove, list, publish, batch, issue, revoke, members], {
    maxCommands: 30,
  });
  await fc.assert(
    fc.asyncProperty(commands, async (drawn) => {
      const setup = () => ({ model: { channels: new Map(), tokens: [], keyed: new Map() }, real: freshServer() });
      await fc.asyncModelRun(setup, drawn);
    }),
    { numRuns: runs },
  );
}
