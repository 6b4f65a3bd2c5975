import type { IncomingMessage, ServerResponse } from 'node:http';
import { dropResponse, type ReportFailure } from '../http/boundary.ts';
import { isRecord, readJson } from '../http/json.ts';
import { readBytes } from '../http/read-bytes.ts';
import type { Channel } from '../state/channel-store.ts';
import { defaultLifetimeSeconds } from '../state/limits.ts';
import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';
import type { LiveblocksLimits } from './limits.ts';
import { mayShow } from './permissions.ts';
import { describeUser, fromBroadcast } from './protocol.ts';
import { describeRoom, type RoomDetailsStore, readDetails } from './room-details.ts';
import { refuseUnsupported } from './session.ts';

interface RestCall {
  project: Project;
  /** The name of the room in the path. */
  name: string;
  query: URLSearchParams;
  body: unknown;
}

interface RestResponse {
  status: number;
  body?: unknown;
}

/** How many rooms a page has when the call does not say, and at most. */
const pageSize = { default: 20, largest: 100 };

export interface LiveblocksRestOptions {
  projects: Projects;
  details: RoomDetailsStore;
  limits: LiveblocksLimits;
  /** Receives unexpected errors. */
  report: ReportFailure;
}

/** Serves the part of Liveblocks' REST API that has to do with rooms, presence and events. */
export class LiveblocksRestServer {
  readonly #options: LiveblocksRestOptions;

  constructor(options: LiveblocksRestOptions) {
    this.#options = options;
  }

  /** @returns false when the request is for no path of Liveblocks' API, and is left alone */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = '/' } = request;
    if (!url.startsWith('/v2/')) return false;
    const { pathname, searchParams } = new URL(`http://mock${url}`);
    this.#respond(request, pathname, searchParams)
      .catch((error: Error) => {
        if (request.destroyed && !request.complete) return undefined;
        this.#options.report(`${request.method} ${pathname}`, error);
        return fail(500, 'INTERNAL', 'The mock failed. Its log says why.');
      })
      .then((result) => {
        if (result === undefined) return response.destroy();
        response.writeHead(result.status, { 'Content-Type': 'application/json' });
        return response.end(JSON.stringify(result.body));
      })
      .catch(dropResponse(response, `The response to ${request.method} ${pathname}`, this.#options.report));
    return true;
  }

  async #respond(request: IncomingMessage, path: string, query: URLSearchParams): Promise<RestResponse> {
    const { projects, limits } = this.#options;
    const bytes = await readBytes(request, limits.bodySize);
    if (bytes === undefined) return fail(413, 'PAYLOAD_TOO_LARGE', `The body has more than ${limits.bodySize} bytes.`);
    const handle = this.#findHandler(request.method ?? 'GET', path);
    if (handle === undefined) {
      return fail(422, 'NOT_SUPPORTED', refuseUnsupported(`${request.method} ${path.slice(0, 100)} of Liveblocks`));
    }
    const secret = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const project = secret === undefined ? undefined : projects.findByLiveblocksSecret(secret);
    if (project === undefined)
      return fail(401, 'UNAUTHORIZED', 'The secret key belongs to no project. The mock prints the right one.');
    const parsed = bytes.length === 0 ? { value: undefined } : readJson(bytes.toString());
    if (parsed === undefined) return fail(400, 'INVALID_BODY', 'The body is not JSON, or is nested too deep.');
    const name = decodeName(/^\/v2\/rooms\/([^/]+)/.exec(path)?.[1] ?? '');
    if (name === undefined)
      return fail(400, 'INVALID_ROOM_ID', 'The room in the path is not percent-encoded correctly.');
    return handle({ project, name, query, body: parsed.value });
  }

  #findHandler(method: string, path: string): ((call: RestCall) => RestResponse | Promise<RestResponse>) | undefined {
    const pattern = path.replace(/^\/v2\/rooms\/[^/]+/, '/v2/rooms/:room').replaceAll('_', '-');
    const handlers: Record<string, (call: RestCall) => RestResponse | Promise<RestResponse>> = {
      'POST /v2/authorize-user': (call) => authorize(call),
      'POST /v2/identify-user': (call) => identify(call),
      'GET /v2/rooms': (call) => this.#listRooms(call),
      'POST /v2/rooms': (call) => this.#createRoom(call),
      'GET /v2/rooms/:room': (call) => this.#withRoom(call, (channel) => this.#describe(channel)),
      'POST /v2/rooms/:room': (call) => this.#withRoom(call, (channel) => this.#changeRoom(channel, call.body)),
      'POST /v2/rooms/:room/upsert': (call) => this.#upsertRoom(call),
      'DELETE /v2/rooms/:room': (call) => this.#withRoom(call, () => deleteRoom(call)),
      'POST /v2/rooms/:room/broadcast-event': (call) => this.#withRoom(call, (channel) => broadcast(call, channel)),
      'GET /v2/rooms/:room/active-users': (call) => this.#withRoom(call, () => listUsers(call)),
    };
    return handlers[`${method} ${pattern}`];
  }

  #withRoom({ project, name }: RestCall, work: (channel: Channel) => RestResponse): RestResponse {
    const channel = project.channels.get(name);
    return channel === undefined
      ? fail(404, 'ROOM_NOT_FOUND', `No room is named ${JSON.stringify(name)}.`)
      : work(channel);
  }

  #describe(channel: Channel): RestResponse {
    return { status: 200, body: describeRoom(channel, this.#options.details.find(channel)) };
  }

  #listRooms({ project, query }: RestCall): RestResponse {
    const limit = Number(query.get('limit') ?? pageSize.default);
    if (!Number.isInteger(limit) || limit < 1 || limit > pageSize.largest) {
      return fail(422, 'INVALID_LIMIT', `limit: must be a whole number from 1 to ${pageSize.largest}.`);
    }
    if (query.has('query') || query.has('userId') || query.has('groupIds')) {
      return fail(422, 'NOT_SUPPORTED', refuseUnsupported('filters of rooms'));
    }
    const { channels, isLast } = project.channels.listPage(query.get('startingAfter') ?? undefined, limit);
    const data = channels.map((channel) => describeRoom(channel, this.#options.details.find(channel)));
    return { status: 200, body: { nextCursor: isLast ? null : (channels.at(-1)?.name ?? null), data } };
  }

  #createRoom({ project, query, body }: RestCall): RestResponse {
    const id = isRecord(body) ? body.id : undefined;
    const { nameLength } = this.#options.limits;
    if (typeof id !== 'string' || id === '' || id.length > nameLength) {
      return fail(422, 'INVALID_ROOM_ID', `id: must have 1 to ${nameLength} characters.`);
    }
    const known = project.channels.get(id);
    if (known !== undefined && query.has('idempotent')) return this.#describe(known);
    if (known !== undefined) return fail(409, 'ROOM_ALREADY_EXISTS', `A room is named ${JSON.stringify(id)}.`);
    return this.#openRoom(project, id, body);
  }

  #upsertRoom({ project, name, body }: RestCall): RestResponse {
    const { update, create } = isRecord(body) ? body : {};
    const known = project.channels.get(name);
    if (known !== undefined) return this.#changeRoom(known, update ?? {});
    return this.#openRoom(project, name, { ...(isRecord(create) && create), ...(isRecord(update) && update) });
  }

  #openRoom(project: Project, name: string, body: unknown): RestResponse {
    if (readDetails(body) === undefined) return fail(422, 'INVALID_BODY', 'The room is malformed, or too large.');
    const channel = project.channels.open(name);
    if (channel === undefined) return fail(403, 'LIMIT_REACHED', 'The project has as many channels as it may.');
    return this.#changeRoom(channel, body);
  }

  #changeRoom(channel: Channel, body: unknown): RestResponse {
    const changes = readDetails(body);
    if (changes === undefined) return fail(422, 'INVALID_BODY', 'The room is malformed, or too large.');
    this.#options.details.change(channel, changes);
    return this.#describe(channel);
  }
}

async function authorize({ project, body }: RestCall): Promise<RestResponse> {
  const { userId, permissions, userInfo } = isRecord(body) ? body : {};
  if (typeof userId !== 'string' || userId === '' || !isRecord(permissions)) {
    return fail(422, 'INVALID_BODY', 'userId, permissions: must be a string and an object.');
  }
  const claims = {
    k: 'acc',
    pid: project.fingerprint,
    uid: userId,
    perms: permissions,
    ...(isRecord(userInfo) && { ui: userInfo }),
  };
  const { text } = await project.liveblocksTokens.issue(claims, defaultLifetimeSeconds);
  return { status: 200, body: { token: text } };
}

async function identify({ project, body }: RestCall): Promise<RestResponse> {
  const { userId, groupIds, userInfo } = isRecord(body) ? body : {};
  if (typeof userId !== 'string' || userId === '') return fail(422, 'INVALID_BODY', 'userId: must be a string.');
  const claims = {
    k: 'id',
    pid: project.fingerprint,
    uid: userId,
    ...(Array.isArray(groupIds) && { gids: groupIds }),
    ...(isRecord(userInfo) && { ui: userInfo }),
  };
  const { text } = await project.liveblocksTokens.issue(claims, defaultLifetimeSeconds);
  return { status: 200, body: { token: text } };
}

function deleteRoom({ project, name }: RestCall): RestResponse {
  project.channels.delete(name);
  project.hub.closeChannel(name);
  return { status: 204 };
}

function broadcast({ project, name, body }: RestCall, channel: Channel): RestResponse {
  channel.lastPublishedAt = project.hub.publish(name, fromBroadcast(body)).time;
  return { status: 204 };
}

function listUsers({ project, name }: RestCall): RestResponse {
  const members = project.hub.findRoom(name)?.listPresences() ?? [];
  const data = members.map((member) => {
    const { id, info, scopes } = describeUser(member);
    return { type: 'user', connectionId: member.number, id, info: info ?? {}, ...(mayShow(scopes) && { scopes }) };
  });
  return { status: 200, body: { data } };
}

function fail(status: number, error: string, message: string): RestResponse {
  return { status, body: { error, message } };
}

function decodeName(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
