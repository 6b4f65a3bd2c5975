import { byId, element, setText, showList } from './dom.js';
import { count, say } from './texts.js';

/** Shows the channels, and lets one be chosen with the mouse or the arrow keys. */
export function createChannelList(choose) {
  const list = byId('channel-list');
  let chosen = null;

  const indexOf = (name) => Array.from(list.children).findIndex((option) => option.dataset.key === name);
  function select(option) {
    if (!option) return;
    chosen = option.dataset.key;
    mark();
    option.scrollIntoView({ block: 'nearest' });
    choose(chosen);
  }
  function mark() {
    for (const option of list.children) option.ariaSelected = String(option.dataset.key === chosen);
    const active = list.children[indexOf(chosen)];
    if (active) list.setAttribute('aria-activedescendant', active.id);
    else list.removeAttribute('aria-activedescendant');
  }

  list.addEventListener('click', ({ target }) => select(target.closest('[role=option]')));
  list.addEventListener('keydown', (event) => {
    const at = indexOf(chosen);
    const last = list.children.length - 1;
    const goal = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    select(list.children[goal]);
  });

  let made = 0;
  return {
    /** Forgets the choice, as after a change of project. */
    clear() {
      chosen = null;
    },
    show({ channels, channelCount, matchCount }, filter) {
      showList(
        list,
        channels,
        ({ name }) => name,
        ({ name, type }) => {
          const option = element('div');
          option.role = 'option';
          made += 1;
          option.id = `channel-${made}`;
          const title = element('span', 'name', name);
          title.title = name;
          option.append(title, element('span', `badge ${type}`, type), element('span', 'soft'));
          return option;
        },
        (option, { type, members, subscribers }) => {
          const text = type === 'presence' ? count(members, 'member') : count(subscribers, 'subscriber');
          setText(option.lastElementChild, text);
        },
      );
      mark();
      setText(byId('channel-count'), channelCount.toLocaleString('en'));
      const hidden = matchCount - channels.length;
      byId('channels-more').hidden = hidden === 0;
      const text = count(hidden, 'more channel');
      setText(byId('channels-more'), say('{hidden}. Filter to find them.', { hidden: text }));
      byId('channels-empty').hidden = matchCount > 0;
      list.hidden = matchCount === 0;
      setText(
        byId('channels-empty'),
        filter
          ? say('No channel has “{filter}” in its name.', { filter })
          : say('No channels yet. Create one, publish to a name, or subscribe a client to it.'),
      );
    },
  };
}

/** Shows the chosen channel and its members. */
export function showChosen({ chosen }, wanted, disconnect) {
  const type = byId('channel-type');
  type.hidden = !chosen;
  setText(byId('channel-heading'), wanted ?? say('No channel selected'));
  if (chosen) {
    type.className = `badge ${chosen.type}`;
    setText(type, chosen.type);
  }
  setText(byId('channel-facts'), describeChannel(chosen, wanted));
  showList(
    byId('member-list'),
    chosen?.members ?? [],
    (member) => member.client_id,
    (member) => {
      const row = element('li');
      const text = element('span', 'who');
      text.append(element('strong', '', member.client_id));
      if (member.user_id !== undefined) text.append(element('span', 'soft', say('user {id}', { id: member.user_id })));
      const button = element('button', '', say('Remove'));
      button.type = 'button';
      button.ariaLabel = say('Remove {client} from {channel}', { client: member.client_id, channel: wanted });
      button.addEventListener('click', () => disconnect(member.client_id, wanted));
      row.append(text, button);
      return row;
    },
    () => {},
  );
}

function describeChannel(chosen, wanted) {
  if (wanted === null) return say('Select one from the list to see who is there.');
  if (!chosen) return say('This channel was deleted.');
  const subscribers = count(chosen.subscribers, 'subscribed connection');
  if (chosen.type !== 'presence') return say('{subscribers}.', { subscribers });
  return say('{members}, {subscribers}.', { members: count(chosen.members.length, 'member'), subscribers });
}

/** Shows who is connected. */
export function showConnections({ connections, connectionCount }, disconnect) {
  setText(byId('connection-count'), connectionCount.toLocaleString('en'));
  byId('connections-empty').hidden = connectionCount > 0;
  showList(
    byId('connection-list'),
    connections,
    // A client can become known later, and then its row gets a button.
    ({ connectionId, clientIds }) => [connectionId, ...clientIds].join(' '),
    ({ connectionId, sdk, clientIds, token }) => {
      const [clientId] = clientIds;
      const row = element('li');
      const text = element('span', 'who');
      text.append(element('strong', '', clientId ?? say('unknown client')));
      text.append(
        element(
          'span',
          'soft',
          say(token ? '{sdk}, {id}, by token' : '{sdk}, {id}, by key', { sdk, id: connectionId }),
        ),
        element('span', 'soft'),
      );
      row.append(text);
      if (clientId !== undefined) {
        const button = element('button', '', say('Disconnect'));
        button.type = 'button';
        button.ariaLabel = say('Disconnect {client}', { client: clientId });
        button.addEventListener('click', () => disconnect(clientId));
        row.append(button);
      }
      return row;
    },
    (row, { channels }) => setText(row.firstElementChild.lastElementChild, count(channels, 'channel')),
  );
}
