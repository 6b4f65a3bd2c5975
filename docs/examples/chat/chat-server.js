import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { RealtimeError } from 'infrai-realtime';

const channel = 'presence-lobby';
const pusherJs = createRequire(import.meta.url).resolve('pusher-js/dist/web/pusher.min.js');

const files = {
  '/': [new URL('public/index.html', import.meta.url), 'text/html; charset=utf-8'],
  '/chat.css': [new URL('public/chat.css', import.meta.url), 'text/css; charset=utf-8'],
  '/chat.js': [new URL('public/chat.js', import.meta.url), 'text/javascript; charset=utf-8'],
  '/icon.svg': [new URL('public/icon.svg', import.meta.url), 'image/svg+xml'],
  '/pusher.js': [pusherJs, 'text/javascript; charset=utf-8'],
};

/**
 * Creates the chat's server. The project key stays here: a browser only gets signatures for its own connection.
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
  const policy = `default-src 'self'; connect-src 'self' ws://${pushServer.host}; frame-ancestors 'none'`;

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
        pusher: { key: pusher.key, host: pushServer.hostname, port: Number(pushServer.port) },
      };
    },

    // pusher-js calls this for each private or presence channel that it subscribes to, and uses the token unchanged.
    '/pusher/auth': async (body, person) => {
      const form = new URLSearchParams(body);
      const { token } = await realtime.auth.sign({
        vendor: 'pusher',
        client_id: person.id,
        socket_id: form.get('socket_id') ?? '',
        channels: [channel],
        capabilities: ['subscribe', 'presence'],
        channel_data: { user_id: person.id, user_info: { name: person.name } },
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
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (request.method === 'GET' && Object.hasOwn(files, pathname)) {
        const [file, type] = files[pathname];
        response.setHeader('Content-Security-Policy', policy);
        respond(200, type, readFileSync(file));
      } else if (request.method === 'POST' && Object.hasOwn(actions, pathname)) {
        const person = people.get(request.headers['x-chat-session']);
        if (!person && pathname !== '/join') return respond(401, 'text/plain', 'Join first.');
        const body = await readBody(request);
        respond(200, 'application/json', JSON.stringify(await actions[pathname](body, person)));
      } else respond(404, 'text/plain', 'Not found.');
    } catch (error) {
      if (error instanceof BadRequest || error instanceof SyntaxError) return respond(400, 'text/plain', error.message);
      console.error(error instanceof RealtimeError ? `${error.code}: ${error.message}` : error);
      respond(502, 'text/plain', 'The realtime service failed. Try again.');
    }
  });
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
