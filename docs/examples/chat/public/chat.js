/** How long someone counts as typing after the last key, in milliseconds. */
const typingTime = 2_000;

const byId = (id) => document.getElementById(id);

byId('join').addEventListener('submit', async (event) => {
  event.preventDefault();
  const problem = event.target.querySelector('.problem');
  try {
    const name = byId('name').value;
    enter(await post('/join', JSON.stringify({ name })));
  } catch (error) {
    problem.textContent = error.message;
  }
});

/** Opens the room: connects, subscribes to the presence channel, and shows its events. */
function enter({ session, channel: channelName, pusher: { key, host, port } }) {
  byId('door').hidden = true;
  byId('room').hidden = false;
  byId('text').focus();
  // A scrollable area must be reachable with the keyboard.
  byId('log').tabIndex = 0;

  // Plain pusher-js. Only the address differs from Pusher's.
  const pusher = new Pusher(key, {
    cluster: 'mock',
    wsHost: host,
    wsPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: { endpoint: '/pusher/auth', headers: { 'X-Chat-Session': session } },
  });
  const words = { connected: 'Connected', connecting: 'Connecting', unavailable: 'Waiting for the server' };
  pusher.connection.bind('state_change', ({ current }) => {
    byId('link').textContent = words[current] ?? 'Disconnected';
    byId('link').dataset.state = current;
  });

  const channel = pusher.subscribe(channelName);
  const showPeople = () => {
    const people = [];
    channel.members.each(({ id, info }) => people.push({ id, name: info.name }));
    people.sort((one, other) => one.name.localeCompare(other.name));
    byId('people').replaceChildren(
      ...people.map(({ id, name }) => element('li', id === channel.members.myID ? 'me' : '', name)),
    );
    byId('people-count').textContent = people.length;
  };
  channel.bind('pusher:subscription_succeeded', showPeople);
  channel.bind('pusher:member_added', ({ info }) => {
    showPeople();
    note(`${info.name} joined.`);
  });
  channel.bind('pusher:member_removed', ({ info }) => {
    showPeople();
    note(`${info.name} left.`);
  });
  channel.bind('pusher:subscription_error', ({ error }) => note(`You are not in the room: ${error}`));
  channel.bind('message', ({ from, name, text, at }) => showMessage(name, text, at, from === channel.members.myID));

  let forget;
  channel.bind('client-typing', (_data, { user_id: id }) => {
    byId('typing').textContent = `${channel.members.get(id)?.info.name ?? 'Someone'} is typing`;
    clearTimeout(forget);
    forget = setTimeout(() => {
      byId('typing').textContent = '';
    }, typingTime);
  });
  let typedAt = 0;
  byId('text').addEventListener('input', () => {
    if (Date.now() - typedAt < typingTime / 2) return;
    typedAt = Date.now();
    channel.trigger('client-typing', {});
  });

  byId('say').addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = byId('text').value;
    const problem = byId('room').querySelector('.problem');
    byId('text').value = '';
    try {
      problem.textContent = '';
      await post('/messages', JSON.stringify({ text }), { 'X-Chat-Session': session });
    } catch (error) {
      // Keep the text, so that the user can send it again.
      byId('text').value ||= text;
      problem.textContent = error.message;
    }
  });
}

function showMessage(name, text, at, isMine) {
  const item = element('li', isMine ? 'mine' : '');
  const head = element('p', 'head', isMine ? 'You' : name);
  const time = element('time', '', new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  time.dateTime = at;
  head.append(' ', time);
  item.append(head, element('p', 'text', text));
  append(item);
  byId('typing').textContent = '';
}

function note(text) {
  append(element('li', 'note', text));
}

function append(item) {
  const log = byId('log');
  byId('messages').append(item);
  log.scrollTop = log.scrollHeight;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

async function post(path, body, headers = {}) {
  const response = await fetch(path, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
