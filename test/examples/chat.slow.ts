import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { type RunningCommand, startCommand } from '../../scripts/shared/running-command.ts';
import { type ServedLiveMock, serveLiveMock } from '../../src/mock/serve.ts';
import { connectChromium } from '../support/use-share.ts';

let mock: ServedLiveMock;
let chat: RunningCommand;
let url: string;
let browser: Browser;

beforeAll(async () => {
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {});
  chat = startCommand('docs/examples/chat/server.js', {
    PUSHER_KEY: mock.projects.default.credentials.pusher.key,
    INFRAI_BASE_URL: mock.url,
    PORT: '0',
    // The package that the example imports is this project's own, which need not be built for it.
    TSX_TSCONFIG_PATH: `${projectRoot}test/examples/tsconfig.json`,
  });
  [[, url = ''], browser] = await Promise.all([chat.waitFor(/listens on (http:\S+)/), connectChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await chat?.kill();
  await mock?.close();
});

// A connection of Ably that is lost stays a member for a while, which the next test must not see. After this reason no
// library comes back.
afterEach(() => mock.projects.default.hub.endAll('disconnected'));

/** Opens a window of its own and joins. */
async function join(
  name: string,
  { width = 1024, colorScheme = 'light' as 'light' | 'dark', library = 'pusher-js' } = {},
) {
  const context = await browser.newContext({ viewport: { width, height: 760 }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('request', (request) => {
    const isKnown = [url, mock.url].some((known) => request.url().startsWith(known));
    if (!isKnown) complaints.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Library').selectOption(library);
  await page.getByRole('button', { name: 'Join' }).click();
  await people(page).getByText(name).waitFor();
  return { page, context, complaints };
}

const people = (page: Page) => page.getByRole('list', { name: 'Here now' });
const messages = (page: Page) => page.getByRole('log', { name: 'Messages' });

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

const libraries = ['pusher-js', 'Ably', 'Liveblocks'];

test.each([
  ...libraries.map((library) => [library, library]),
  ['pusher-js', 'Ably'],
  ['Ably', 'Liveblocks'],
  ['Liveblocks', 'pusher-js'],
] as [string, string][])(
  'two windows, with %s and %s, see a message, both members, and one of them leaving',
  async (one, other) => {
    const ada = await join('Ada', { library: one });
    const bob = await join('Bob', { library: other });
    for (const { page } of [ada, bob]) {
      for (const name of ['Ada', 'Bob']) await people(page).getByText(name).waitFor();
    }
    await messages(ada.page).getByText('Bob joined.').waitFor();
    await say(ada.page, 'Good morning, <b>Bob</b>.');
    for (const { page } of [ada, bob]) await messages(page).getByText('Good morning, <b>Bob</b>.').waitFor();
    await bob.page.getByLabel('Message', { exact: true }).fill('Good');
    await ada.page.getByText('Bob is typing').waitFor();
    // As a person closes a window: Ably's library then says that it goes, and does not wait to be resumed.
    await bob.page.close({ runBeforeUnload: true });
    await messages(ada.page).getByText('Bob left.').waitFor();
    await people(ada.page).getByText('Bob').waitFor({ state: 'detached' });
    expect([...ada.complaints, ...bob.complaints]).toEqual([]);
  },
);

test.each(libraries)(
  'a client of %s that the server disconnects is told, and leaves the list of the others',
  async (library) => {
    const ada = await join('Ada');
    const eve = await join('Eve', { library });
    const members = mock.projects.default.hub.listMembers('presence-lobby');
    const clientId = members.at(-1)?.identity.client_id ?? '';
    expect(mock.projects.default.hub.disconnect(clientId)).toBe(true);
    await messages(ada.page).getByText('Eve left.').waitFor();
    await eve.page.getByText('Disconnected', { exact: true }).waitFor();
  },
);

test.each([
  ['without having joined', 401, {}, '{"text":"hi"}'],
  ['that is empty', 400, undefined, '{"text":" "}'],
  ['that is too long', 400, undefined, JSON.stringify({ text: 'x'.repeat(501) })],
  ['that is not valid JSON', 400, undefined, '{'],
])('a message %s is rejected', async (_title, status, headers, body) => {
  const joined = await fetch(`${url}/join`, { method: 'POST', body: '{"name":"Ada"}' });
  const { session } = (await joined.json()) as { session: string };
  const response = await fetch(`${url}/messages`, {
    method: 'POST',
    headers: headers ?? { 'X-Chat-Session': session },
    body,
  });
  expect(response.status).toBe(status);
});

test.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1024, colorScheme: 'light' },
  { width: 1024, colorScheme: 'dark' },
] as const)('the page keeps WCAG AA and its width at $width px in $colorScheme', async (look) => {
  const { page } = await join('Ada', look);
  await say(page, `A long word: ${'x'.repeat(200)}`);
  await messages(page).getByText('A long word').waitFor();
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // The page's own policy lets nobody add a script, so it is evaluated instead.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('without an app key, the chat says where to find it', async () => {
  const command = startCommand('docs/examples/chat/server.js', {
    PUSHER_KEY: '',
    TSX_TSCONFIG_PATH: `${projectRoot}test/examples/tsconfig.json`,
  });
  expect(await command.ended).toBe(2);
  expect(command.output()).toMatch(/^PUSHER_KEY is not set\. .* console at http:\/\/127\.0\.0\.1:4010 shows it\.\n$/);
});
