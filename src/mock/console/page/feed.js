import { byId, count, element } from './dom.js';

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
const verbs = { member_added: 'joined', member_removed: 'left' };

/** Shows what happens, newest first. */
export function createFeed() {
  const list = byId('feed-list');
  const filter = byId('feed-filter');
  const pause = byId('pause');
  let entries = [];
  let waiting = [];
  let unheard = 0;

  // What scrolls has to be reachable with the keyboard.
  list.tabIndex = 0;
  filter.addEventListener('change', show);
  pause.addEventListener('click', () => {
    const paused = pause.ariaPressed !== 'true';
    pause.ariaPressed = String(paused);
    pause.textContent = paused ? 'Resume' : 'Pause';
    if (!paused) take([]);
  });
  setInterval(() => {
    if (unheard > 0) byId('announcement').textContent = `${count(unheard, 'new entry', 'new entries')} in the feed.`;
    unheard = 0;
  }, announcementPace);

  const passes = ({ kind }) => filter.value === 'all' || groups[kind] === filter.value;
  function show() {
    const wanted = entries.filter(passes);
    list.replaceChildren(...wanted.map(createRow).reverse());
    byId('feed-empty').hidden = wanted.length > 0;
    list.hidden = wanted.length === 0;
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
    list.prepend(...fresh.filter(passes).map(createRow).reverse());
    while (list.children.length > memory) list.lastElementChild.remove();
    byId('feed-empty').hidden = list.children.length > 0;
    list.hidden = list.children.length === 0;
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

function createRow(entry) {
  const row = element('li', `entry ${entry.kind}`);
  const time = element('time', 'soft', new Date(entry.time).toLocaleTimeString('en-GB'));
  time.dateTime = new Date(entry.time).toISOString();
  const line = element('p');
  line.append(...describe(entry));
  row.append(time, line);
  if (entry.kind === 'published') row.append(element('pre', '', entry.data));
  return row;
}

function describe(entry) {
  const strong = (text) => element('strong', '', text);
  switch (entry.kind) {
    case 'call': {
      const status = element('span', `status ${entry.status < 400 ? 'good' : 'bad'}`, String(entry.status));
      return [
        status,
        ' ',
        strong(entry.capability),
        entry.code ? ` ${entry.code}` : '',
        entry.channel ? ` ${entry.channel}` : '',
      ];
    }
    case 'published':
      return [strong(entry.event), ` in ${entry.channel}`, entry.from === 'client' ? ', from a client' : ''];
    case 'connected':
    case 'disconnected':
      return [strong(entry.clientId ?? entry.connectionId), ` ${entry.kind}`, entry.reason ? `: ${entry.reason}` : ''];
    case 'subscribed':
    case 'unsubscribed':
      return [
        strong(entry.clientId ?? entry.connectionId),
        ` ${entry.kind} `,
        entry.kind === 'subscribed' ? 'to ' : 'from ',
        entry.channel,
      ];
    default:
      return [strong(entry.member.client_id), ` ${verbs[entry.kind]} ${entry.channel}`];
  }
}
