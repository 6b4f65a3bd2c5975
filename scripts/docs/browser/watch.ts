import type { Json } from '../../../src/contract/document.ts';
import type { WatchData } from '../pages/watch.ts';
import type { Strings } from '../strings/strings.ts';
import type { FormRequest } from './console-request.ts';
import { callMock, connectToMock, type MockConnection, type MockMessage } from './mock-connection.ts';
import { paintCode } from './paint.ts';

/** How many events stay in sight. */
const shownEvents = 20;

/** What a page shows of the live mock beside the request that it sends. */
export interface Watch {
  /** Subscribes to the channels of a request, unless it is subscribed. What goes wrong is shown, and not thrown. */
  follow(request: FormRequest): Promise<void>;
  /** Subscribes, or ends the subscription. */
  toggle(request: FormRequest): Promise<void>;
}

declare global {
  var createWatch: ((section: HTMLElement) => Watch) | undefined;
}

globalThis.createWatch = (section) => {
  const { kind, paths } = JSON.parse(section.dataset.watch ?? '') as WatchData;
  const words = JSON.parse(section.dataset.words ?? '') as Strings['watch'];
  const find = <Found extends HTMLElement>(selector: string) => section.querySelector<Found>(selector) as Found;
  const [button, state, list] = [find('[data-toggle]'), find('.state'), find('.arrived')];
  // Each page is a client of its own, so that two windows are two members.
  const clientId = `docs-${crypto.getRandomValues(new Uint16Array(1))[0]?.toString(16)}`;
  let connection: MockConnection | undefined;

  const tell = (text: string, tone: 'good' | 'bad' | '' = '') => {
    state.textContent = text;
    state.className = `state ${tone}`;
    state.hidden = text === '';
  };
  const show = (...items: HTMLElement[]) => {
    list.hidden = false;
    list.prepend(...items);
    while (list.children.length > shownEvents) list.lastElementChild?.remove();
  };
  const showEvent = ({ event, channel = '', data }: MockMessage) => {
    if (/^pusher(_internal)?:/.test(event)) return;
    const [item, title] = [document.createElement('li'), document.createElement('p')];
    const [name, place, code] = [
      document.createElement('strong'),
      document.createElement('span'),
      document.createElement('code'),
    ];
    [name.textContent, place.textContent] = [event, ` · ${channel}`];
    title.append(name, place);
    code.innerHTML = paintCode(JSON.stringify(data) ?? 'null', 'json');
    item.append(title, code);
    show(item);
  };
  const showMembers = async (request: FormRequest) => {
    const { members } = await callMock(request, request.target);
    list.replaceChildren();
    show(
      ...(members as { client_id: string; user_id?: string }[]).map(({ client_id, user_id }) => {
        const item = document.createElement('li');
        const own = client_id === clientId ? words.thisPage : '';
        item.textContent = `${client_id}${user_id === undefined ? '' : ` · ${user_id}`}${own}`;
        return item;
      }),
    );
  };
  const stop = (text = '', tone: 'bad' | '' = '') => {
    connection?.close();
    connection = undefined;
    button.textContent = kind === 'events' ? words.subscribe : words.join;
    if (kind === 'members') list.replaceChildren();
    tell(text, tone);
  };
  const start = async (request: FormRequest) => {
    const channels = listChannels(request);
    const access = { server: request.server, key: request.key };
    tell(words.connecting);
    const isMember = kind === 'members';
    const refresh = () => showMembers(request).catch((error: Error) => tell(error.message, 'bad'));
    try {
      const [name = ''] = channels;
      if (isMember) await callMock(access, paths.channelCreate, { name, type: 'presence' });
      connection = await connectToMock({
        ...access,
        paths,
        channels,
        clientId,
        permissions: isMember ? ['subscribe', 'presence'] : ['subscribe'],
        onMessage: (message) => void (isMember ? refresh() : showEvent(message)),
        onEnd: () => stop(words.ended, 'bad'),
      });
      button.textContent = isMember ? words.leave : words.unsubscribe;
      const text = isMember ? words.joined : words.subscribed;
      tell(text.replace('{channels}', () => channels.join(', ')).replace('{client}', clientId), 'good');
    } catch (error) {
      stop(
        words.failed.replace('{problem}', () => (error as Error).message),
        'bad',
      );
    }
  };

  return {
    async follow(request) {
      // Looking who is there must not make the page a member; only its button does.
      if (kind === 'members' && connection === undefined) return;
      const isSame =
        connection?.server === request.server &&
        connection.key === request.key &&
        listChannels(request).join() === connection.channels.join();
      if (isSame) return;
      stop();
      await start(request);
    },
    toggle: async (request) => (connection ? stop() : start(request)),
  };
};

/** The channels that a request names: in its path, in its body, or in each event of a batch. */
function listChannels({ pathParameters, body }: FormRequest): string[] {
  const { channel, messages = [] } = (body ?? {}) as { channel?: Json; messages?: { channel?: Json }[] };
  const named = [
    pathParameters.channel,
    channel,
    ...(Array.isArray(messages) ? messages : []).map((each) => each?.channel),
  ];
  return [...new Set(named.filter((name): name is string => typeof name === 'string' && name !== ''))];
}
