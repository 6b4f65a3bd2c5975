/** How long someone counts as typing after the last key, in milliseconds. */
const typingTime = 2_000;

const byId = (id) => document.getElementById(id);

byId('join').addEventListener('submit', async (event) => {
  event.preventDefault();
  const problem = event.target.querySelector('.problem');
  try {
    const name = byId('name').value;
    const joined = await post('/join', JSON.stringify({ name }));
    enter({ ...joined, name }, await import(`/with-${byId('vendor').value}.js`));
  } catch (error) {
    problem.textContent = error.message;
  }
});

/**
 * Opens the room, and shows what happens in it.
 *
 * @param me who joined, and where the server is
 * @param library connects with one vendor's library; this is all that differs between them
 */
async function enter(me, { connect }) {
  byId('door').hidden = true;
  byId('room').hidden = false;
  byId('text').focus();
  // A scrollable area must be reachable with the keyboard.
  byId('log').tabIndex = 0;

  let people = new Map();
  let isComplete = false;
  let forget;
  const room = await connect(me, {
    state(state) {
      const words = { connected: 'Connected', connecting: 'Connecting', unavailable: 'Waiting for the server' };
      byId('link').textContent = words[state] ?? 'Disconnected';
      byId('link').dataset.state = state;
    },
    /** Shows who is there, and says who came and left since the last time. */
    people(list) {
      const now = new Map(list.map(({ id, name }) => [id, name]));
      if (isComplete) {
        for (const [id, name] of now) if (!people.has(id)) note(`${name} joined.`);
        for (const [id, name] of people) if (!now.has(id)) note(`${name} left.`);
      }
      isComplete = now.has(me.id);
      people = now;
      const sorted = [...now].sort(([, one], [, other]) => one.localeCompare(other));
      byId('people').replaceChildren(...sorted.map(([id, name]) => element('li', id === me.id ? 'me' : '', name)));
      byId('people-count').textContent = people.size;
    },
    message({ from, name, text, at }) {
      showMessage(name, text, at, from === me.id);
    },
    typing(id) {
      byId('typing').textContent = `${people.get(id) ?? 'Someone'} is typing`;
      clearTimeout(forget);
      forget = setTimeout(() => {
        byId('typing').textContent = '';
      }, typingTime);
    },
    problem: (text) => note(`You are not in the room: ${text}`),
  });

  let typedAt = 0;
  byId('text').addEventListener('input', () => {
    if (Date.now() - typedAt < typingTime / 2) return;
    typedAt = Date.now();
    room.tellTyping();
  });

  byId('say').addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = byId('text').value;
    const problem = byId('room').querySelector('.problem');
    byId('text').value = '';
    try {
      problem.textContent = '';
      await post('/messages', JSON.stringify({ text }), { 'X-Chat-Session': me.session });
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
