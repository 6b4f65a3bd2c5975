import { createHash, createHmac } from 'node:crypto';
import { encode } from '@msgpack/msgpack';
import fc, { type Arbitrary } from 'fast-check';
import contract from '../../../generated/openapi/openapi.json' with { type: 'json' };
import type { Credentials } from '../../../src/mock/state/credentials.ts';
import { inheritedNames } from '../../support/inherited-names.ts';
import { drawFields, drawObject, hostileText } from './hostile.ts';
import type { RawRequest } from './raw-request.ts';

/** What the drawn requests may be signed with. */
export interface Signer {
  url: string;
  projectKey: string;
  credentials: Credentials;
}

const names = fc.constantFrom(
  'room',
  'private-room',
  'presence-room',
  '%',
  '%00',
  '%ff',
  '..',
  ' ',
  'x'.repeat(300),
  ...inheritedNames,
);
const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH');

/** Every field that a call of the API or of a vendor's API reads. */
const fields = {
  channel: names,
  channels: fc.array(names, { maxLength: 3 }),
  name: names,
  event: fc.constant('message'),
  data: fc.oneof(fc.constant('text'), fc.jsonValue()),
  type: fc.constantFrom('public', 'private', 'presence'),
  vendor: fc.constantFrom('pusher', 'ably', 'liveblocks', 'auto'),
  messages: fc.array(fc.record({ channel: names, event: fc.constant('e'), data: fc.jsonValue() }), { maxLength: 3 }),
  batch: fc.array(fc.record({ channel: names, name: fc.constant('e'), data: fc.constant('d') }), { maxLength: 3 }),
  client_id: names,
  user_id: names,
  capabilities: fc.constant(['subscribe', 'publish', 'presence']),
  ttl_seconds: fc.integer(),
  socket_id: fc.constant('12.34'),
  channel_data: fc.record({ user_id: names, user_info: fc.jsonValue() }),
  idempotency_key: fc.string({ maxLength: 20 }),
  token_or_jti: names,
  info: fc.constant('subscription_count'),
  id: names,
  userId: names,
  userIds: fc.array(names),
  groupIds: fc.array(names),
  userInfo: fc.jsonValue(),
  metadata: fc.dictionary(names, names),
  permissions: fc.dictionary(names, fc.constant(['room:write'])),
  defaultAccesses: fc.constant(['room:write']),
  usersAccesses: fc.dictionary(names, fc.constant(['room:write'])),
  groupsAccesses: fc.dictionary(names, fc.constant(['room:write'])),
  keyName: names,
  ttl: fc.integer(),
  capability: fc.constant('{"*":["*"]}'),
  clientId: names,
  timestamp: fc.integer(),
  nonce: fc.string(),
  mac: fc.string(),
  targets: fc.array(names),
  encoding: fc.constantFrom('json', 'base64', 'utf-8/base64'),
};

const paths = [
  ...Object.keys(contract.paths),
  ...[
    'events',
    'batch_events',
    'channels',
    'channels/{c}',
    'channels/{c}/users',
    'users/{c}/terminate_connections',
  ].map((path) => `/apps/{app}/${path}`),
  ...['messages', 'history', 'presence', 'presence/history', 'objects'].map((path) => `/channels/{c}/${path}`),
  ...['/channels', '/channels/{c}', '/keys/{key}/requestToken', '/keys/{key}/revokeTokens', '/time', '/stats'],
  ...['/v2/rooms', '/v2/rooms/{c}', '/v2/rooms/{c}/upsert', '/v2/rooms/{c}/broadcast-event', '/v2/authorize-user'],
  ...['/v2/identify-user', '/v2/rooms/{c}/active_users', '/v2/rooms/{c}/storage'],
  ...['/', '/health', '/console/state', '/console/exchange', '/console/updates', '/console/{c}', '/app/{c}'],
  ...['/console/call/publish', '/console/call/tokenIssue', '/console/call/userDisconnect', '/console/call/{c}'],
  ...['*', '//', '/%', '/v1/realtime/{c}', 'http://elsewhere/v1/realtime/publish'],
];

/** A header's value as far as Node.js takes it, and further. */
const headerText = fc.oneof(
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, '')),
  names,
);

/** Headers that decide something. */
const extraHeaders = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...['Prefer', 'Idempotency-Key', 'Origin', 'Cookie', 'Content-Encoding', 'Accept', 'X-Forwarded-Host'],
      ...['X-Forwarded-Proto', 'Sec-Fetch-Site', 'Upgrade', 'Authorization', 'Content-Type', 'X-Ably-Version'],
    ),
    headerText,
  ),
  { maxLength: 3 },
);

const queries = fc.array(
  fc.tuple(
    fc.constantFrom('limit', 'cursor', 'project', 'id', 'filter', 'info', 'format', 'start', 'direction'),
    fc.oneof(names, fc.string({ maxLength: 30 })),
  ),
  { maxLength: 3 },
);

/** Draws requests to every path of the live mock, most of them with credentials that are right. */
export function drawRequests(signer: Signer): Arbitrary<RawRequest> {
  const json = fc.oneof(
    { weight: 12, arbitrary: drawFields(fields) },
    { weight: 1, arbitrary: hostileText },
    fc.string(),
  );
  const binary = fc.oneof(
    drawObject(fields).map((value) => encode(value)),
    fc.uint8Array(),
  );
  return fc
    .record({
      method: fc.oneof({ weight: 2, arbitrary: fc.constant('POST') }, fc.constant('GET'), methods),
      path: fc.constantFrom(...paths),
      name: names,
      query: fc.oneof(fc.constant<[string, string][]>([]), queries),
      headers: fc.oneof({ weight: 2, arbitrary: fc.constant<[string, string][]>([]) }, extraHeaders),
      body: fc.oneof({ weight: 9, arbitrary: json }, { weight: 1, arbitrary: binary }),
    })
    .map((drawn) => write(signer, drawn));
}

interface Drawn {
  method: string;
  path: string;
  name: string;
  query: [string, string][];
  headers: [string, string][];
  body: string | Uint8Array;
}

function write(
  { url, projectKey, credentials }: Signer,
  { method, path, name, query, headers, body }: Drawn,
): RawRequest {
  const { pusher, ably, liveblocks } = credentials;
  const filled = path
    .replace('{app}', pusher.appId)
    .replace('{key}', ably.split(':')[0] ?? '')
    .replace(/\{\w+\}/g, name)
    .replaceAll(' ', '%20');
  const search = new URLSearchParams(query);
  if (path.startsWith('/apps/')) signForPusher(search, { method, path: filled, body }, pusher);
  const own: [string, string][] = [
    ['Content-Type', typeof body === 'string' ? 'application/json' : 'application/x-msgpack'],
  ];
  if (path.startsWith('/v2/')) own.push(['Authorization', `Bearer ${liveblocks}`]);
  else if (/^\/(channels|keys)/.test(path))
    own.push(['Authorization', `Basic ${Buffer.from(ably).toString('base64')}`]);
  else own.push(['Authorization', `Bearer ${projectKey}`]);
  if (path.startsWith('/console')) own.push(['Origin', url]);
  return { method, target: `${filled}?${search}`, headers: [...own, ...headers], body };
}

function signForPusher(
  query: URLSearchParams,
  request: Pick<RawRequest, 'method' | 'body'> & { path: string },
  app: Credentials['pusher'],
) {
  query.set('auth_key', app.key);
  query.set('auth_timestamp', String(Math.floor(Date.now() / 1_000)));
  query.set('auth_version', '1.0');
  query.set('body_md5', createHash('md5').update(request.body).digest('hex'));
  const text = [...query].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
  const signed = `${request.method}\n${request.path}\n${text.join('&')}`;
  query.set('auth_signature', createHmac('sha256', app.secret).update(signed).digest('hex'));
}

/** Draws requests to become a WebSocket of any vendor, right and wrong. */
export function drawUpgrades({ projectKey, credentials }: Signer): Arbitrary<RawRequest> {
  const { pusher, ably, liveblocks } = credentials;
  const secrets = fc.oneof(
    names,
    fc.constantFrom(pusher.key, ably, liveblocks, projectKey, 'eyJhbGciOiJIUzI1NiJ9.e30.x', 'e30.e30.e30'),
  );
  return fc
    .record({
      path: fc.constantFrom('/', '/v8', '/app/{s}', '/app/', '/v7', '/x/{s}', '//', '/app/%'),
      secret: secrets,
      query: fc.array(
        fc.tuple(
          fc.constantFrom(
            'protocol',
            'key',
            'accessToken',
            'access_token',
            'tok',
            'roomId',
            'format',
            'v',
            'resume',
            'recover',
            'clientId',
            'pubkey',
            'version',
          ),
          fc.oneof(secrets, fc.constantFrom('7', 'json', 'msgpack', '-1', '9'.repeat(400))),
        ),
        { maxLength: 5 },
      ),
      version: fc.constantFrom('13', '8', '99', 'x'),
      key: fc.oneof({ weight: 4, arbitrary: fc.constant('dGhlIHNhbXBsZSBub25jZQ==') }, headerText),
      headers: fc.array(
        fc.tuple(fc.constantFrom('Sec-WebSocket-Protocol', 'Sec-WebSocket-Extensions', 'Origin', 'Cookie'), headerText),
        { maxLength: 2 },
      ),
    })
    .map(({ path, secret, query, version, key, headers }) => ({
      method: 'GET',
      target: `${path.replace('{s}', encodeURIComponent(secret))}?${new URLSearchParams(query)}`,
      headers: [
        ['Connection', 'Upgrade'],
        ['Upgrade', 'websocket'],
        ['Sec-WebSocket-Version', version],
        ['Sec-WebSocket-Key', key],
        ...headers,
      ],
      body: '',
    }));
}
