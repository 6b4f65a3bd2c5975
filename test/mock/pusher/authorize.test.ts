import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Applicant, authorizeSubscription } from '../../../src/mock/pusher/authorize.ts';
import { checkChannelName, checkClientEvent } from '../../../src/mock/pusher/rules.ts';
import { Projects } from '../../../src/mock/state/projects.ts';
import type { IssuedToken } from '../../../src/mock/state/token-store.ts';

const project = new Projects({ defaultKey: 'key' }).default;
project.channels.open('lounge', 'presence');
const { key, secret } = project.credentials.pusher;
const sign = (text: string) => `${key}:${createHmac('sha256', secret).update(text).digest('hex')}`;

/** Subscribes to a channel. Throws what the client is refused with. */
function subscribe(channel: string, given: { auth?: string; channelData?: unknown } = {}, as: Partial<Applicant> = {}) {
  const applicant: Applicant = { project, connectionId: '1.2', token: undefined, userId: undefined, ...as };
  return authorizeSubscription({ channel, auth: undefined, channelData: undefined, ...given } as never, applicant);
}
const refusedWith = (status: number, text: RegExp) =>
  expect.objectContaining({
    message: expect.stringMatching(text),
    reply: expect.stringContaining(`\\"status\\":${status}}`),
  });

describe('with the app key', () => {
  test('a public channel is open to every client, which then only listens', () => {
    expect(subscribe('room')).toBeUndefined();
  });

  test.each(['private-a', 'presence-a', 'lounge'])('%s needs a signature', (channel) => {
    const channelData = channel === 'private-a' ? undefined : '{"user_id":"ada"}';
    const text = channelData === undefined ? `1.2:${channel}` : `1.2:${channel}:${channelData}`;
    expect(() => subscribe(channel, { auth: sign(text), channelData })).not.toThrow();
    for (const auth of [undefined, '', sign(`1.3:${channel}`), sign(text).slice(0, -1), sign(text).replace(key, 'x')]) {
      expect(() => subscribe(channel, { auth, channelData } as never), String(auth)).toThrow(
        refusedWith(401, /^auth: /),
      );
    }
  });

  test('the data of a member is part of what is signed, and has to be a text', () => {
    const channelData = '{"user_id":"ada","user_info":{"name":"Ada"}}';
    const member = subscribe('presence-a', { auth: sign(`1.2:presence-a:${channelData}`), channelData });
    expect(member).toEqual({ identity: { client_id: 'ada', user_id: 'ada' }, data: { name: 'Ada' } });
    const other = { auth: sign('1.2:presence-a:{"user_id":"bob"}'), channelData };
    expect(() => subscribe('presence-a', other)).toThrow(
      refusedWith(401, /^auth: .*socket_id:channel:channel_data under/),
    );
    const phone = '{"user_id":"ada","client_id":"phone"}';
    expect(subscribe('presence-a', { auth: sign(`1.2:presence-a:${phone}`), channelData: phone })).toMatchObject({
      identity: { client_id: 'phone', user_id: 'ada' },
    });
    for (const [channel, data] of [
      ['presence-a', undefined],
      ['presence-a', { user_id: 'ada' }],
      ['private-a', { user_id: 'ada' }],
    ] as const) {
      const auth = sign(`1.2:${channel}`);
      expect(() => subscribe(channel, { auth, channelData: data })).toThrow(
        refusedWith(400, /^channel_data: a presence channel needs it/),
      );
    }
    // A private channel may have signed data, which is no member.
    expect(subscribe('private-a', { auth: sign('1.2:private-a:{}'), channelData: '{}' })).toBeUndefined();
    const nobody = { auth: sign('1.2:presence-a:{}'), channelData: '{}' };
    expect(() => subscribe('presence-a', nobody)).toThrow(refusedWith(400, /user_id/));
  });

  test('what is sent to a user is heard by that user alone', () => {
    expect(subscribe('#server-to-user-ada', {}, { userId: 'ada' })).toBeUndefined();
    for (const userId of [undefined, 'bob', 'ad']) {
      expect(() => subscribe('#server-to-user-ada', {}, { userId })).toThrow(refusedWith(401, /not signed in/));
    }
  });
});

describe('with an issued token', () => {
  const token: IssuedToken = {
    jti: 'rtt_1',
    client_id: 'phone',
    user_id: 'ada',
    channels: ['room', 'presence-a', '#server-to-user-bob'],
    capabilities: ['subscribe', 'presence'],
    expiresAt: 0,
  };
  const withToken = (change: Partial<IssuedToken> = {}) => ({ token: { ...token, ...change } });

  test('its channels are open, and no others', () => {
    expect(subscribe('room', {}, withToken())).toBeUndefined();
    expect(() => subscribe('room-2', {}, withToken())).toThrow(refusedWith(403, /does not open the channel room-2/));
    expect(() => subscribe('private-a', { auth: sign('1.2:private-a') }, withToken())).toThrow(refusedWith(403, /./));
  });

  test('listening needs the permission subscribe, and being a member presence', () => {
    const listening = withToken({ capabilities: ['presence', 'publish'] });
    expect(() => subscribe('room', {}, listening)).toThrow(refusedWith(403, /lacks the permission subscribe/));
    expect(subscribe('presence-a', {}, withToken({ capabilities: ['subscribe'] }))).toBeUndefined();
    expect(subscribe('presence-a', {}, withToken())).toEqual({ identity: { client_id: 'phone', user_id: 'ada' } });
  });

  test('a member is who the token is for, with data of its own', () => {
    const dataOf = (user_id: string) => ({ channelData: JSON.stringify({ user_id, user_info: { a: 1 } }) });
    expect(subscribe('presence-a', dataOf('ada'), withToken())).toMatchObject({ data: { a: 1 } });
    expect(() => subscribe('presence-a', dataOf('bob'), withToken())).toThrow(refusedWith(403, /the token is for ada/));
    const { user_id: _user, ...withoutUser } = token;
    expect(subscribe('presence-a', {}, { token: withoutUser })).toStrictEqual({
      identity: { client_id: 'phone' },
      data: undefined,
    });
    expect(() => subscribe('presence-a', dataOf('ada'), { token: withoutUser })).toThrow(
      refusedWith(403, /the token is for phone/),
    );
    const nameless = { channelData: '{"user_info":{"a":2}}' };
    expect(subscribe('presence-a', nameless, withToken())).toMatchObject({ data: { a: 2 } });
  });
});

describe('what Pusher takes', () => {
  test('is a channel of 164 characters, and none more', () => {
    for (const name of ['x'.repeat(164), '#server-to-user-ada', 'Aa0_-=@,.;']) {
      expect(() => checkChannelName(name), name).not.toThrow();
    }
    for (const name of ['x'.repeat(165), 'a b', '', 'a#', '#', 'creator:1']) {
      expect(() => checkChannelName(name), name).toThrow();
    }
  });

  test('is an event with a name of 200 characters and 10 KiB of data, as text or as JSON', () => {
    for (const data of ['é'.repeat(5_120), 'x'.repeat(10_240), ['x'.repeat(10_236)], undefined, null, 0]) {
      expect(() => checkClientEvent('x'.repeat(200), data)).not.toThrow();
    }
    for (const data of [`${'é'.repeat(5_120)}x`, 'x'.repeat(10_241), ['x'.repeat(10_237)]]) {
      expect(() => checkClientEvent('e', data)).toThrow(/^data: has \d+ bytes; Pusher allows 10240/);
    }
    expect(() => checkClientEvent('x'.repeat(201), '')).toThrow(/^event: has 201 characters; Pusher allows 200/);
  });
});
