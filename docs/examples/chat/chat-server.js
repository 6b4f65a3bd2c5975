import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { RealtimeError } from 'infrai-realtime';

const channel = 'presence-lobby';
const vendors = ['pusher', 'ably', 'liveblocks'];
const script = 'text/javascript; charset=utf-8';

const files = {
  '/': [new URL('public/index.html', import.meta.url), 'text/html; charset=utf-8'],
  '/chat.css': [new URL('public/chat.css', import.meta.url), 'text/css; charset=utf-8'],
  '/chat.js': [new URL('public/chat.js', import.meta.url), script],
  '/with-pusher.js': [new URL('public/with-pusher.js', import.meta.url), script],
  '/with-ably.js': [new URL('public/with-ably.js', import.meta.url), script],
  '/with-liveblocks.js': [new URL('public/with-liveblocks.js', import.meta.url), script],
  '/icon.svg': [new URL('public/icon.svg', import.meta.url), 'image/svg+xml'],
  '/lib/pusher.js': [new URL(import.meta.resolve('pusher-js/dist/web/pusher.min.js')), script],
  '/lib/ably.js': [new URL('ably.min.js', import.meta.resolve('ably')), script],
  '/lib/liveblocks.js': [new URL(import.meta.resolve('@liveblocks/client')), script],
  '/lib/liveblocks-core.js': [new URL(import.meta.resolve('@liveblocks/core')), script],
};

/**
 * Creates the chat's server. The project key stays here: a browser only gets signatures for itself.
 *
 * @param {object} options
 * @param {import('infrai-realtime').Realtime} options.realtime the client that calls the API
 * @param {{ key: string, url: string }} options.pusher what a browser needs to connect: the key of the Pusher app and
 *   the address of its server
 */
export function createChatServer({ realtime, pusher }) {
  /** The people who joined, by a secret that only their page knows. */
  const people = new Map();
  const pushServer = new URL(pusher.url);
  const { host } = pushServer;
  const policy = `default-src 'self'; connect-src 'self' ws://${host} http://${host}; frame-ancestors 'none'`;

  const actions = {
    '/join': async (body) => {
      const { name } = JSON.parse(body);
      if (typeof name !== 'string' || !name.trim() || name.length > 40)
        throw new BadRequest('The name must have 1 to 40 characters.');
      const session = randomUUID();
      people.set(session, { id: `guest-${session.slice(0, 8)}`, name: name.trim() });
      return {
        session,
        channel,
        id: people.get(session).id,
        server: { url: pushServer.origin, host: pushServer.hostname, port: Number(pushServer.port) },
        pusherKey: pusher.key,
      };
    },

    // Each vendor's library calls this before it connects or subscribes, and uses the token unchanged.
    '/sign': async (body, person, query) => {
      const vendor = query.get('vendor');
      if (!vendors.includes(vendor)) throw new BadRequest('The vendor must be pusher, ably or liveblocks.');
      const { token } = await realtime.auth.sign({
        vendor,
        client_id: person.id,
        channels: [channel],
        capabilities: ['subscribe', 'publish', 'presence'],
        channel_data: { user_id: person.id, user_info: { name: person.name } },
        // pusher-js signs one connection, and sends its id as a form.
        ...(vendor === 'pusher' && { socket_id: new URLSearchParams(body).get('socket_id') ?? '' }),
      });
      return token;
    },

    '/messages': async (body, person) => {
      const { text } = JSON.parse(body);
      if (typeof text !== 'string' || !text.trim() || text.length > 500)
        throw new BadRequest('The message must have 1 to 500 characters.');
      const data = { from: person.id, name: person.name, text: text.trim(), at: new Date().toISOString() };
      return realtime.publish({ channel, event: 'message', data });
    },
  };

  return createServer(async (request, response) => {
    const respond = (status, type, text) => response.writeHead(status, { 'Content-Type': type }).end(text);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (request.method === 'GET' && Object.hasOwn(files, pathname)) {
        const [file, type] = files[pathname];
        response.setHeader('Content-Security-Policy', policy);
        respond(200, type, readText(file));
      } else if (request.method === 'POST' && Object.hasOwn(actions, pathname)) {
        const person = people.get(request.headers['x-chat-session']);
        if (!person && pathname !== '/join') return respond(401, 'text/plain', 'Join first.');
        const body = await readBody(request);
        respond(200, 'application/json', JSON.stringify(await actions[pathname](body, person, searchParams)));
      } else respond(404, 'text/plain', 'Not found.');
    } catch (error) {
      if (error instanceof BadRequest || error instanceof SyntaxError) return respond(400, 'text/plain', error.message);
      console.error(error instanceof RealtimeError ? `${error.code}: ${error.message}` : error);
      respond(502, 'text/plain', 'The realtime service failed. Try again.');
    }
  });
}

/**
 * Reads a file for the browser. Liveblocks' library is made for bundlers: it imports a package by its name, and asks
 * Node.js whether it is in production.
 */
function readText(file) {
  return readFileSync(file, 'utf8')
    .replaceAll('"@liveblocks/core"', '"/lib/liveblocks-core.js"')
    .replaceAll('process.env.NODE_ENV', '"production"');
}

class BadRequest extends Error {}

async function readBody(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part;
    if (text.length > 10_000) throw new BadRequest('The request is too long.');
  }
  return text;
}
