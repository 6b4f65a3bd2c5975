import { isRecord, readJson } from '../../http/json.ts';
import { defaultRealtimeLimits } from '../../realtime/limits.ts';
import type { Project } from '../../state/project.ts';
import { describeChannel, readInfo } from './channels.ts';
import { type ApiCall, type ApiResponse, refuse } from './exchange.ts';
import { apiLimits } from './limits.ts';

const { nameLength: longestName } = defaultRealtimeLimits;

/** An event that is to be sent to some channels. */
interface TriggeredEvent {
  name: string;
  data: string;
  channels: string[];
  /** The connection that does not get it. */
  socketId: string | undefined;
  info: Set<string>;
}

/** `POST /events`: sends one event to one channel or many. */
export function trigger({ project, body, lenient }: ApiCall): ApiResponse {
  const event = readEvent(body, lenient);
  if ('status' in event) return event;
  if (!hasRoom(project, event.channels)) return refuseMoreChannels();
  const described = send(project, event);
  return { status: 200, body: event.info.size === 0 ? {} : { channels: Object.fromEntries(described) } };
}

/** `POST /batch_events`: sends several events, each to one channel. All of them are sent, or none. */
export function triggerBatch({ project, body, lenient }: ApiCall): ApiResponse {
  const batch = isRecord(body) ? body.batch : undefined;
  if (!Array.isArray(batch)) return refuse(400, 'batch: must be a list of events.');
  if (batch.length > apiLimits.batch) return refuse(400, `batch: must have at most ${apiLimits.batch} events.`);
  const events: TriggeredEvent[] = [];
  for (const item of batch) {
    const event = readEvent(item, lenient);
    if ('status' in event) return event;
    events.push(event);
  }
  const names = events.flatMap(({ channels }) => channels);
  if (!hasRoom(project, names)) return refuseMoreChannels();
  const described = events.map((event) => send(project, event)[0]?.[1] ?? {});
  const wantsInfo = events.some(({ info }) => info.size > 0);
  return { status: 200, body: wantsInfo ? { batch: described } : {} };
}

function readEvent(body: unknown, lenient: boolean): TriggeredEvent | ApiResponse {
  const {
    name,
    data,
    channel,
    channels = channel === undefined ? undefined : [channel],
    socket_id: socketId,
    info,
  } = isRecord(body) ? body : {};
  if (typeof name !== 'string' || name === '' || name.length > apiLimits.eventName) {
    return refuse(400, `name: must have 1 to ${apiLimits.eventName} characters.`);
  }
  if (/^pusher(_internal)?:/.test(name)) return refuse(400, 'name: must not begin with pusher: or pusher_internal:.');
  if (typeof data !== 'string')
    return refuse(400, 'data: must be a string; what is not one is sent as JSON in a string.');
  const size = Buffer.byteLength(data);
  if (size > apiLimits.dataSize && !lenient) {
    return refuse(413, `data: has ${size} bytes; at most ${apiLimits.dataSize} are allowed.`);
  }
  if (!Array.isArray(channels) || channels.length === 0 || channels.length > apiLimits.channels) {
    return refuse(400, `channels: must have 1 to ${apiLimits.channels} names.`);
  }
  const wrong = channels.find((each) => !(lenient ? isMockName(each) : isChannelName(each)));
  if (wrong !== undefined) {
    const rule = lenient ? `${longestName} characters` : `${apiLimits.channelName} of A-Z a-z 0-9 _ - = @ , . ;`;
    return refuse(
      400,
      `channels: ${JSON.stringify(wrong)?.slice(0, 100)} is no channel name. It must have 1 to ${rule}`,
    );
  }
  if (socketId !== undefined && !(typeof socketId === 'string' && /^\d+\.\d+$/.test(socketId))) {
    return refuse(400, 'socket_id: must be two numbers with a dot between.');
  }
  return { name, data, channels: channels as string[], socketId, info: readInfo(info) };
}

function isChannelName(name: unknown): boolean {
  if (typeof name !== 'string' || name.length > apiLimits.channelName) return false;
  return /^(#server-to-user-.+|[\w\-=@,.;]+)$/.test(name);
}

/** Whether the mock itself takes a name, whatever Pusher allows. */
function isMockName(name: unknown): boolean {
  return typeof name === 'string' && name !== '' && name.length <= longestName;
}

function hasRoom({ channels }: Project, names: string[]): boolean {
  const added = new Set(names.filter((name) => !isUserChannel(name) && channels.get(name) === undefined));
  return added.size <= channels.room;
}

function refuseMoreChannels(): ApiResponse {
  return refuse(403, 'The project has as many channels as it may. Delete some first.');
}

/** Sends an event. @returns what the caller wants to know of each channel */
function send(project: Project, { name, data, channels, socketId, info }: TriggeredEvent) {
  // Pusher's libraries send what is not a string as JSON in a string, and its clients read it so.
  const parsed = readJson(data);
  const publication = { name, data: parsed === undefined ? data : parsed.value, text: data };
  return channels.map((channelName) => {
    const channel = isUserChannel(channelName) ? undefined : project.channels.open(channelName);
    const event = project.hub.publish(channelName, publication, { except: socketId });
    if (channel !== undefined) channel.lastPublishedAt = event.time;
    return [channelName, describeChannel(project, channelName, info)] as const;
  });
}

/** What is sent to a user reaches the connections that the user signed in on, and is no channel of the project. */
function isUserChannel(name: string): boolean {
  return name.startsWith('#');
}
