import { readFile } from 'node:fs/promises';
import { EventSource } from 'eventsource';
import { type HTMLElement, Window } from 'happy-dom';
import { expect, onTestFinished, vi } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { RawClient } from '../pusher/raw-client.ts';
import { startConsole } from './start-console.ts';
// Only the page's entry runs again for each test: the rest is loaded once, with the tests.
import '../../../src/mock/console/page/feed.js';
import '../../../src/mock/console/page/forms.js';
import '../../../src/mock/console/page/lists.js';
import '../../../src/mock/console/page/state.js';

const folder = `${projectRoot}src/mock/console/page/`;
let opened = 0;

/**
 * Opens the console's page in the test's own process: its scripts run on a DOM without a browser, against a real console.
 *
 * @param options.language that of the browser
 * @param options.stored the language that was chosen before
 */
export async function openInDom({ language = 'en', stored = '' } = {}) {
  // A person wants calm, a test wants to go on.
  const mock = await startConsole({ pace: 10 });
  const base = `${mock.url}/`;
  const window = new Window({ url: base });
  const { document } = window;
  document.write((await readFile(`${folder}index.html`, 'utf8')).replace(/<(script|link)\b[^>]*>(<\/script>)?/g, ''));
  if (stored !== '') window.localStorage.setItem('live-mock-language', stored);

  const clipboard: string[] = [];
  const reload = vi.fn();
  const streams: EventSource[] = [];
  const nodeFetch = globalThis.fetch;
  /** Asks as the page would: from its own origin. */
  const ask = (address: string | URL, init: RequestInit = {}) =>
    nodeFetch(new URL(address, base), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), Origin: mock.url, 'Sec-Fetch-Site': 'same-origin' },
    });
  const globals = {
    document,
    NodeFilter: window.NodeFilter,
    FormData: window.FormData,
    localStorage: window.localStorage,
    location: { href: base, reload },
    navigator: { language, clipboard: { writeText: async (text: string) => void clipboard.push(text) } },
    fetch: ask,
    EventSource: class extends EventSource {
      constructor(address: string) {
        super(new URL(address, base), { fetch: (url, init) => ask(url, init as RequestInit) });
        streams.push(this);
      }
    },
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  onTestFinished(async () => {
    for (const stream of streams) stream.close();
    await window.happyDOM.close();
    await mock.close();
  });

  opened += 1;
  // The query makes the page's entry run again; what it imports keeps nothing.
  const announce = await captureInterval(() => import(/* @vite-ignore */ `${folder}app.js?${opened}`));
  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  const page = {
    document,
    find,
    text: (selector: string) => find(selector).textContent.replace(/\s+/g, ' ').trim(),
    texts: (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    /** Waits until an element has a text. */
    sees: (selector: string, text: string | RegExp) =>
      vi.waitFor(() => expect(page.text(selector)).toMatch(text), waiting),
    click: (selector: string) => find(selector).click(),
    /** Types into a field, or chooses in a list. */
    fill(selector: string, value: string) {
      (find(selector) as HTMLElement & { value: string }).value = value;
      for (const name of ['input', 'change']) find(selector).dispatchEvent(new window.Event(name, { bubbles: true }));
    },
    press(selector: string, key: string) {
      const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      find(selector).dispatchEvent(event);
      return event;
    },
    submit: (form: string) => find(form).dispatchEvent(new window.Event('submit', { cancelable: true })),
  };
  await vi.waitFor(() => expect(find('#link').dataset.state).toBe('connected'), waiting);
  await vi.waitFor(() => expect(page.text('#app-key')).not.toBe(''), waiting);
  return { ...mock, page, window, clipboard, reload, streams, announce };
}

/** How long a test waits for the page, in milliseconds. */
const waiting = { timeout: 10_000, interval: 10 };

/** Runs work that starts an interval. @returns what the interval would do, which then happens only when a test says so */
async function captureInterval(work: () => Promise<unknown>): Promise<() => void> {
  const { setInterval } = globalThis;
  let captured = () => {};
  globalThis.setInterval = ((run: () => void) => {
    captured = run;
    return 0;
  }) as never;
  try {
    await work();
  } finally {
    globalThis.setInterval = setInterval;
  }
  return () => captured();
}

/** A console and the page that is open in it. */
export type Mock = Awaited<ReturnType<typeof openInDom>>;

export const eventually = (look: () => void) => vi.waitFor(look, waiting);
export const texts = ({ page }: Mock, selector: string) => page.texts(selector);
export const options = '#channel-list > div';
export const rows = '#feed-list > li';

/** Lets something happen, so that the page is told what the channels are now. */
export const nudge = ({ project }: Pick<Mock, 'project'>) =>
  project.hub.publish('nobody-listens', { name: 'nudge', data: null });

/** Opens a page and makes some channels, which it shows. */
export async function openWithChannels(...names: string[]): Promise<Mock> {
  const mock = await openInDom();
  for (const name of names) mock.project.channels.open(name, 'public');
  nudge(mock);
  await eventually(() => expect(texts(mock, `${options} .name`)).toEqual(names));
  return mock;
}

/** Connects a client with the app key, which the page knows by no name. */
export async function connectByKey({ url }: Mock) {
  return RawClient.connect(`${url.replace('http', 'ws')}/app/key-one?protocol=7&client=js&version=8.0.0`);
}
