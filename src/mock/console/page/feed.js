import { byId, element } from './dom.js';
import { createExchange } from './exchange.js';
import { count, say } from './texts.js';

/** How many entries the page keeps. */
const memory = 300;
/** How often a screen reader is told how much is new, in milliseconds: every single entry would be too many. */
const announcementPace = 5_000;

const groups = {
  call: 'calls',
  published: 'messages',
  connected: 'connections',
  disconnected: 'connections',
  subscribed: 'connections',
  unsubscribed: 'connections',
  member_added: 'connections',
  member_removed: 'connections',
};

/**
 * Shows what happens, newest first.
 *
 * @param readExchange returns the request and the response of a call, by the number of its entry
 */
export function createFeed(readExchange) {
  const list = byId('feed-list');
  const filter = byId('feed-filter');
  const search = byId('feed-search');
  const pause = byId('pause');
  let entries = [];
  let waiting = [];
  let unheard = 0;

  filter.addEventListener('change', show);
  search.addEventListener('input', show);
  pause.addEventListener('click', () => {
    const paused = pause.ariaPressed !== 'true';
    pause.ariaPressed = String(paused);
    pause.textContent = say(paused ? 'Resume' : 'Pause');
    if (!paused) take([]);
  });
  setInterval(() => {
    if (unheard > 0) {
      const told = count(unheard, 'new entry', 'new entries');
      byId('announcement').textContent = say('{entries} in the feed.', { entries: told });
    }
    unheard = 0;
  }, announcementPace);

  function passes(entry) {
    const isOfKind = filter.value === 'all' || groups[entry.kind] === filter.value;
    const isWanted = filter.value === 'failed' ? entry.status >= 400 : isOfKind;
    return isWanted && readWords(entry).includes(search.value.trim().toLowerCase());
  }
  const createRowOf = (entry) => createRow(entry, readExchange);
  function showEmpty() {
    const isEmpty = list.children.length === 0;
    list.hidden = isEmpty;
    byId('feed-empty').hidden = !isEmpty || entries.length > 0;
    byId('feed-none').hidden = !isEmpty || entries.length === 0;
  }
  function show() {
    list.replaceChildren(...entries.filter(passes).map(createRowOf).reverse());
    showEmpty();
  }
  function take(added) {
    if (pause.ariaPressed === 'true') {
      waiting = [...waiting, ...added].slice(-memory);
      return;
    }
    const known = entries.at(-1)?.id ?? 0;
    const fresh = [...waiting, ...added].filter(({ id }) => id > known);
    waiting = [];
    entries = [...entries, ...fresh].slice(-memory);
    unheard += fresh.length;
    list.prepend(...fresh.filter(passes).map(createRowOf).reverse());
    while (list.children.length > memory) list.lastElementChild.remove();
    showEmpty();
  }

  return {
    take,
    /** Removes all entries, as after a change of project or a restart of the mock. */
    clear() {
      entries = [];
      waiting = [];
      show();
    },
    newest: () => entries.at(-1)?.id ?? 0,
  };
}

/** The words of an entry that can be searched for, in lower case. */
function readWords({ kind, status, capability, code, channel, event, data, clientId, connectionId, member }) {
  const words = [kind, status, capability, code, channel, event, data, clientId, connectionId, member?.client_id];
  return words.join(' ').toLowerCase();
}

function createRow(entry, readExchange) {
  const row = element('li', `entry ${entry.kind}`);
  const time = element('time', 'soft', new Date(entry.time).toLocaleTimeString('en-GB'));
  time.dateTime = new Date(entry.time).toISOString();
  if (entry.kind === 'call')
    row.append(
      time,
      createExchange(describeCall(entry), () => readExchange(entry.id)),
    );
  else {
    const line = element('p');
    line.append(...describe(entry));
    row.append(time, line);
  }
  if (entry.kind === 'published') row.append(element('pre', '', entry.data));
  return row;
}

function describeCall({ status, capability, code, channel, milliseconds }) {
  return [
    element('span', `status ${status < 400 ? 'good' : 'bad'}`, String(status)),
    ' ',
    element('strong', '', capability),
    code ? ` ${code}` : '',
    channel ? ` ${channel}` : '',
    element('span', 'soft', ` ${milliseconds.toFixed(1)} ms`),
  ];
}

function describe({ kind, channel, event, from, clientId, connectionId, member, reason }) {
  const who = element('strong', '', member?.client_id ?? clientId ?? connectionId);
  switch (kind) {
    case 'published':
      return [
        element('strong', '', event),
        say(' in {channel}', { channel }),
        from === 'client' ? say(', from a client') : '',
      ];
    case 'connected':
      return [who, say(' connected')];
    case 'disconnected':
      return [who, say(' disconnected'), reason ? say(': {reason}', { reason }) : ''];
    case 'subscribed':
      return [who, say(' subscribed to {channel}', { channel })];
    case 'unsubscribed':
      return [who, say(' unsubscribed from {channel}', { channel })];
    case 'reset':
      return [say('The project was reset.')];
    case 'member_added':
      return [who, say(' joined {channel}', { channel })];
    default:
      return [who, say(' left {channel}', { channel })];
  }
}
