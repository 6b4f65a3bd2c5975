import { describe, expect, test } from 'vitest';
import { readMemberData, readMessage } from '../../../src/mock/pusher/read-message.ts';
import { verifySignature } from '../../../src/mock/pusher/signature.ts';
import { sign } from './raw-client.ts';

const read = (message: unknown) => readMessage(JSON.stringify(message));
const subscribe = (data: unknown) => read({ event: 'pusher:subscribe', data });
const signIn = (data: unknown) => read({ event: 'pusher:signin', data });

describe('a message is taken for what it is', () => {
  test.each([
    [{ event: 'pusher:ping' }, { kind: 'ping' }],
    [{ event: 'pusher:pong', channel: null }, { kind: 'pong' }],
    [
      { event: 'pusher:unsubscribe', data: { channel: 'a' } },
      { kind: 'unsubscribe', channel: 'a' },
    ],
    [
      { event: 'pusher:unsubscribe', data: '{"channel":"a"}' },
      { kind: 'unsubscribe', channel: 'a' },
    ],
    [
      { event: 'client-x', channel: 'a', data: [1] },
      { kind: 'clientEvent', event: 'client-x', channel: 'a', data: [1] },
    ],
    [{ event: 'client-' }, { kind: 'clientEvent', event: 'client-', channel: undefined, data: undefined }],
  ])('%j', (message, meaning) => {
    expect(read(message)).toEqual(meaning);
  });

  test('a subscription, with what is given of a signature and of the member', () => {
    const nothing = { auth: undefined, channelData: undefined };
    const given = { auth: 'k:s', channelData: '{"user_id":"ada"}' };
    expect(subscribe({ channel: 'a' })).toEqual({ kind: 'subscribe', channel: 'a', ...nothing });
    expect(subscribe({ channel: 'a', auth: 'k:s', channel_data: given.channelData })).toMatchObject(given);
    expect(subscribe({ channel: 'a', auth: null, channel_data: null })).toMatchObject(nothing);
    // What is no text is no signature, and is refused where one is needed.
    expect(subscribe({ channel: 'a', auth: 7 })).toMatchObject(nothing);
    expect(subscribe({ channel: 'a', channel_data: { user_id: 'ada' } })).toMatchObject({
      channelData: { user_id: 'ada' },
    });
  });

  test('a sign-in, with the id of its user where it has one', () => {
    expect(signIn({ auth: 'k:s', user_data: '{"id":"ada"}' })).toEqual({
      kind: 'signIn',
      auth: 'k:s',
      userData: '{"id":"ada"}',
      userId: 'ada',
    });
    for (const userData of ['{}', '{"id":""}', '{"id":7}', '{', '[]', 'null', '"ada"']) {
      expect(signIn({ user_data: userData }), userData).toMatchObject({ auth: undefined, userData, userId: undefined });
    }
  });
});

describe('a message is refused with the field that is wrong', () => {
  test.each<[unknown, RegExp]>([
    ['text', /^The message must be a JSON object with an event\.$/],
    [null, /^The message must be/],
    [[], /^The message must be/],
    [{}, /^event: must name an event\.$/],
    [{ event: '' }, /^event: must name/],
    [{ event: null }, /^event: must name/],
    [{ event: 7 }, /^event: must be a string\.$/],
    [{ event: 'pusher:ping', channel: 7 }, /^channel: must be a string\.$/],
    [{ event: 'pusher:other' }, /^event: must be one of the protocol, or begin with client-\.$/],
    [{ event: 'my-client-x' }, /^event: must be one of/],
    [{ event: 'pusher:subscribe' }, /^data: must be an object\.$/],
    [{ event: 'pusher:subscribe', data: null }, /^data: must be an object/],
    [{ event: 'pusher:subscribe', data: '[]' }, /^data: must be an object/],
    [{ event: 'pusher:subscribe', data: '{' }, /^data: must be an object/],
    [{ event: 'pusher:subscribe', data: {} }, /^data\.channel: must name a channel\.$/],
    [{ event: 'pusher:subscribe', data: { channel: '' } }, /^data\.channel: must name/],
    [{ event: 'pusher:unsubscribe', data: { channel: 7 } }, /^data\.channel: must be a string\.$/],
    [{ event: 'pusher:subscribe', data: { channel: 'a', channel_data: 7 } }, /^channel_data: must be a JSON object/],
    [{ event: 'pusher:subscribe', data: { channel: 'a', channel_data: [] } }, /^channel_data: must be a JSON object/],
    [{ event: 'pusher:signin', data: {} }, /^data\.user_data: must be the JSON text that was signed\.$/],
    [{ event: 'pusher:signin', data: { user_data: {} } }, /^data\.user_data: must be a string\.$/],
    [{ event: 'pusher:signin', data: { user_data: '{}', auth: 7 } }, /^data\.auth: must be a string\.$/],
  ])('%j', (message, problem) => {
    expect(() => read(message)).toThrow(problem);
  });

  test('what is no JSON', () => {
    expect(() => readMessage('{')).toThrow(/^The message /);
  });
});

describe('the data of a member', () => {
  const member = (channelData: unknown) =>
    readMemberData({ kind: 'subscribe', channel: 'presence-a', auth: undefined, channelData: channelData as string });

  test('has a user, a client and anything that the others are to know, of which each may be absent', () => {
    expect(member('{"user_id":"ada","client_id":"phone","user_info":[1]}')).toEqual({
      userId: 'ada',
      clientId: 'phone',
      info: [1],
    });
    expect(member('{}')).toEqual({ userId: undefined, clientId: undefined, info: undefined });
    expect(member({ user_id: 7 })).toMatchObject({ userId: '7' });
    expect(member('{"user_id":0}')).toMatchObject({ userId: '0' });
  });

  test.each<[unknown, RegExp]>([
    ['{', /^channel_data: must be a JSON object in a string\.$/],
    ['[]', /^channel_data: must be/],
    [undefined, /^channel_data: must be/],
    ['{"user_id":""}', /^channel_data\.user_id: must be a string that is not empty, or a number\.$/],
    ['{"user_id":null}', /^channel_data\.user_id/],
    ['{"user_id":true}', /^channel_data\.user_id/],
    ['{"user_id":1e999}', /^channel_data\.user_id/],
    ['{"client_id":""}', /^channel_data\.client_id: must be a string that is not empty\.$/],
    ['{"client_id":7}', /^channel_data\.client_id/],
  ])('that is %s is refused', (data, problem) => {
    expect(() => member(data)).toThrow(problem);
  });
});

test('a signature is the key of the app and the HMAC of exactly this text under its secret', () => {
  const app = { key: 'key', secret: 'secret' };
  const auth = sign(app, 'text');
  expect(verifySignature(auth, 'text', app)).toBe(true);
  const wrong = [undefined, '', auth.slice(0, -1), `${auth}0`, auth.replace(/.$/, 'x'), auth.replace('key', 'kez')];
  for (const given of [...wrong, sign(app, 'text2'), sign({ ...app, secret: 'other' }, 'text')]) {
    expect(verifySignature(given, 'text', app), String(given)).toBe(false);
  }
});
