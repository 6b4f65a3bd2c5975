import { byId, element, setText } from './dom.js';
import { createFeed } from './feed.js';
import { call, startForms } from './forms.js';
import { createChannelList, showChosen, showConnections } from './lists.js';
import { showExport, startState } from './state.js';
import { say, translatePage } from './texts.js';

translatePage();
// What scrolls has to be reachable with the keyboard.
for (const id of ['member-list', 'connection-list', 'feed-list']) byId(id).tabIndex = 0;

/** What the page looks at. */
const view = { project: null, filter: '', channel: null };
let state;
let updates;

const feed = createFeed(readExchange);
const channelList = createChannelList((name) => {
  view.channel = name;
  byId('publish').elements.channel.value = name;
  listen();
});
startForms(() => state?.project ?? '');
startState(() => state?.project ?? '');

/** Listens to updates of the current view instead of those of the one before. */
function listen() {
  updates?.close();
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value));
  updates = new EventSource(`console/updates?${query}`);
  updates.addEventListener('open', () => showLink('connected', say('Connected')));
  updates.addEventListener('error', () => showLink('lost', say('Reconnecting')));
  updates.addEventListener('message', ({ data }) => {
    const update = JSON.parse(data);
    // The numbers of entries start again when the mock does.
    if ((update.entries.at(-1)?.id ?? 0) < feed.newest() && update.entries.length > 0) feed.clear();
    state = update.state;
    feed.take(update.entries);
    show();
  });
}

/** Reads the request and the response of a call. */
async function readExchange(id) {
  const response = await fetch(`console/exchange?${new URLSearchParams({ project: state.project, id })}`).catch(() => {
    throw new Error(say('The mock cannot be reached. Start it again, then retry.'));
  });
  if (!response.ok) throw new Error(say((await response.text()).trim()));
  return response.json();
}

/** The address of the mock, which may stand behind a path of a proxy. */
function readBase() {
  return new URL('.', location.href).href.replace(/\/$/, '');
}

function showLink(name, text) {
  byId('link').dataset.state = name;
  setText(byId('link'), text);
}

function show() {
  channelList.show(state, view.filter);
  showChosen(state, view.channel, disconnect);
  showConnections(state, disconnect);
  showProjects();
  showExport(state.project);
  setText(byId('address'), `${readBase().replace(/^http/, 'ws')}/app/${state.pusher.key}`);
  setText(byId('app-key'), state.pusher.key);
  showSecret();
}

function showProjects() {
  const select = byId('project');
  const shown = Array.from(select.options, ({ value }) => value).join();
  if (shown !== state.projects.map(({ id }) => id).join()) {
    const names = state.projects.map(({ name }) => name);
    select.replaceChildren(
      ...state.projects.map(({ id, name }, at) => {
        // Two keys may look the same where only their ends are shown.
        const isTwice = names.indexOf(name) !== names.lastIndexOf(name);
        const option = element(
          'option',
          '',
          `${name}${isTwice ? ` (${id})` : ''}${at === 0 ? ` (${say('default')})` : ''}`,
        );
        option.value = id;
        return option;
      }),
    );
  }
  select.value = state.project;
}

function showSecret() {
  const isShown = byId('show-secret').ariaPressed === 'true';
  const secret = state?.pusher.secret;
  byId('show-secret').hidden = secret === undefined;
  // One that came from outside is not sent here.
  if (secret === undefined) setText(byId('app-secret'), state ? say('from PUSHER_SECRET') : '');
  else setText(byId('app-secret'), isShown ? secret : '••••••••');
  setText(byId('show-secret'), say(isShown ? 'Hide' : 'Show'));
}

async function disconnect(clientId, channel) {
  const result = byId('disconnect-result');
  result.className = 'result';
  try {
    const { disconnected } = await call('userDisconnect', state.project, {
      client_id: clientId,
      ...(channel && { channel }),
    });
    result.textContent = say(disconnected ? 'Disconnected {client}.' : '{client} was already gone.', {
      client: clientId,
    });
  } catch (error) {
    result.className = 'result bad';
    result.textContent = error.message;
  }
}

byId('show-secret').addEventListener('click', ({ target }) => {
  target.ariaPressed = String(target.ariaPressed !== 'true');
  showSecret();
});

byId('project').addEventListener('change', ({ target }) => {
  view.project = target.value;
  view.channel = null;
  channelList.clear();
  feed.clear();
  listen();
});

let typing;
byId('filter').addEventListener('input', ({ target }) => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    view.filter = target.value.trim();
    listen();
  }, 150);
});

listen();
