import { describe, expectTypeOf, test } from 'vitest';
import type { UnlistedText } from '../../generated/typescript/types.ts';
import type { ErrorCode, Realtime, RealtimeError, RealtimeToken, VendorTokenResult } from '../../src/index.ts';

/** The types of a client that is never made: what must not compile stands under `@ts-expect-error`. */
declare const realtime: Realtime;
const never = (_program: () => unknown) => {};

describe('what the contract does not allow does not compile', () => {
  test('a wrong enum, a missing field, an unknown field, a wrong name in the path', () => {
    // @ts-expect-error: unknown type
    never(() => realtime.channel.create({ name: 'room', type: 'secret' }));
    // @ts-expect-error: data is missing
    never(() => realtime.publish({ channel: 'room', event: 'message' }));
    // @ts-expect-error: unknown field
    never(() => realtime.publish({ channel: 'room', event: 'message', data: 1, dta: 2 }));
    // @ts-expect-error: the path names a channel
    never(() => realtime.channel.get({ name: 'room' }));
    // @ts-expect-error: nothing tells which channel
    never(() => realtime.channel.get());
    // @ts-expect-error: a list holds texts
    never(() => realtime.auth.sign({ client_id: 'c', channels: [1] }));
    // @ts-expect-error: a limit is a number
    never(() => realtime.channel.list({ limit: '5' }));
    // @ts-expect-error: unknown option
    never(() => realtime.event.types({ retries: 3 }));
    // @ts-expect-error: only a client can be told this
    never(() => realtime.event.types({ dangerouslyAllowBrowser: true }));
    // @ts-expect-error: unknown call
    never(() => realtime.channel.archive({ channel: 'room' }));
  });

  test('a channel without a name, under either spelling', () => {
    never(() => realtime.channel.create({ name: 'room' }));
    never(() => realtime.channel.create({ channel: 'room', vendor: 'a vendor of tomorrow' }));
    never(() => realtime.channel.create({ name: 'room', channel: 'room', type: 'private' }));
    // @ts-expect-error: nothing names the channel
    never(() => realtime.channel.create({ type: 'private' }));
    // @ts-expect-error: nothing names the channel
    never(() => realtime.channel.create({}));
    // @ts-expect-error: nothing names the channel
    never(() => realtime.channel.create());
    // @ts-expect-error: a name is a text
    never(() => realtime.channel.create({ channel: 7 }));
  });

  test('but what is optional may be undefined, as a value that a program may not have is', () => {
    never(() => realtime.channel.list({ limit: undefined, cursor: undefined }));
    never(() => realtime.auth.sign({ client_id: 'c', channels: [], vendor: undefined, channel_data: undefined }));
    never(() => realtime.publish({ channel: 'room', event: 'message', data: 1 }, { timeout: undefined }));
  });

  test('data that was not awaited, and a token before its vendor is known', () => {
    // @ts-expect-error: a promise has no channels
    never(() => realtime.channel.list().channels);
    never(async () => {
      const signed = await realtime.auth.sign({ client_id: 'c', channels: [] });
      // @ts-expect-error: only Pusher's token has it
      signed.token.auth;
      if (signed.vendor === 'pusher') expectTypeOf(signed.token.auth).toEqualTypeOf<string>();
      else if (signed.vendor === 'ably') expectTypeOf(signed.token.keyName).toEqualTypeOf<string>();
      else if (signed.vendor === 'liveblocks') expectTypeOf(signed.token.token).toEqualTypeOf<string>();
      // Whatever is left is another vendor, by any name and with any token.
      else expectTypeOf(signed).toEqualTypeOf<{ vendor: UnlistedText; token: unknown }>();
      const channel = await realtime.channel.get({ channel: 'room' });
      // @ts-expect-error: it may be absent
      channel.member_count.toFixed();
    });
  });
});

test('calls return what the contract says', () => {
  expectTypeOf<Realtime['token']['issue']>().returns.resolves.toEqualTypeOf<RealtimeToken>();
  expectTypeOf<Realtime['auth']['sign']>().returns.resolves.toEqualTypeOf<VendorTokenResult>();
  never(async () => {
    for await (const channel of realtime.channel.list()) expectTypeOf(channel.name).toEqualTypeOf<string>();
  });
});

test('what is published is any JSON value, of an interface or not', () => {
  interface Move {
    from: string;
    to?: string;
  }
  const move: Move = { from: 'a' };
  never(() => realtime.publish({ channel: 'room', event: 'message', data: move }));
  never(() => realtime.publish({ channel: 'room', event: 'message', data: [move, null, 1, { at: new Date() }] }));
  never(() => realtime.publish.batch({ messages: [{ channel: 'room', event: 'message', data: { move } }] }));
  // @ts-expect-error: JSON would empty a Map
  never(() => realtime.publish({ channel: 'room', event: 'message', data: new Map() }));
  // @ts-expect-error: JSON would empty a Set
  never(() => realtime.publish({ channel: 'room', event: 'message', data: new Set() }));
  // @ts-expect-error: a promise was not awaited
  never(() => realtime.publish({ channel: 'room', event: 'message', data: Promise.resolve(1) }));
  // @ts-expect-error: nothing is no JSON value
  never(() => realtime.publish({ channel: 'room', event: 'message', data: undefined }));
  // @ts-expect-error: a bigint is no JSON value
  never(() => realtime.publish({ channel: 'room', event: 'message', data: 1n }));
  // @ts-expect-error: also in a batch
  never(() => realtime.publish.batch({ messages: [{ channel: 'room', event: 'message', data: new Set() }] }));
  // @ts-expect-error: the parameters are an object
  never(() => realtime.token.issue('user_42'));
});

test('undefined for an optional parameter is the same as leaving it out', () => {
  const limit: number | undefined = undefined;
  never(() => realtime.channel.list({ limit, cursor: undefined }, { signal: undefined }));
  never(() => realtime.token.issue({ client_id: 'c', ttl_seconds: limit }));
});

test('a batch may be a list that nobody changes', () => {
  const messages = [{ channel: 'room', event: 'message', data: 1 }] as const;
  never(() => realtime.publish.batch({ messages }));
});

test('known error codes are offered, and others pass', () => {
  expectTypeOf<'RATE_LIMIT_USER'>().toExtend<ErrorCode>();
  expectTypeOf<string>().toExtend<ErrorCode>();
  expectTypeOf<RealtimeError['status']>().toEqualTypeOf<number | undefined>();
});

/** `true` where `any` stands anywhere within data. */
type HoldsAny<Type> = 0 extends 1 & Type
  ? true
  : Type extends readonly (infer Item)[]
    ? HoldsAny<Item>
    : Type extends object
      ? { [Key in keyof Type]-?: HoldsAny<Type[Key]> }[keyof Type]
      : never;

/** A call, seen as what it takes and what it gives. */
type DataOf<Call> = Call extends (...given: infer Given) => PromiseLike<infer Data>
  ? Data | (Given extends [infer First, ...unknown[]] ? First : never)
  : never;

test('no any is in what a call takes or returns', () => {
  type Groups = Omit<Realtime, 'publish'>;
  type Grouped = { [Group in keyof Groups]: DataOf<Groups[Group][keyof Groups[Group]]> }[keyof Groups];
  type Published = DataOf<Realtime['publish']> | DataOf<Realtime['publish']['batch']>;
  expectTypeOf<HoldsAny<Grouped | Published>>().toBeNever();
  expectTypeOf<HoldsAny<{ deep: { list: ReturnType<typeof JSON.parse>[] } }>>().toEqualTypeOf<true>();
});
