import type { Browser, Page } from 'playwright-core';
import { serveLiveMock } from '../../src/mock/serve.ts';
import { projectRoot } from '../shared/paths.ts';
import { startCommand } from '../shared/running-command.ts';
import type { View } from './view.ts';

/** The timeout of each step of the browser and the chat, in milliseconds. */
const patience = 20_000;

/** Starts an empty live mock, and one that has a chat with people in it. */
export async function prepareMockViews(browser: Browser): Promise<{ views: View[]; close(): Promise<void> }> {
  const address = { host: '127.0.0.1', port: 0 };
  const [empty, busy] = await Promise.all([serveLiveMock(address, {}, {}), serveLiveMock(address, {}, {})]);
  const chat = startCommand('docs/examples/chat/server.js', {
    PUSHER_KEY: busy.projects.default.credentials.pusher.key,
    INFRAI_BASE_URL: busy.url,
    PORT: '0',
    // The example imports this project's package, which does not have to be built for it.
    TSX_TSCONFIG_PATH: `${projectRoot}test/examples/tsconfig.json`,
  });
  const [, chatUrl = ''] = await chat.waitFor(/listens on (http:\S+)/);
  const people = await browser.newContext();
  people.setDefaultTimeout(patience);
  for (const [name, words] of [
    ['Ada', 'Does the new channel work?'],
    ['小明', '可以，消息马上就到了。'],
  ] as const) {
    const page = await people.newPage();
    await page.goto(chatUrl);
    await join(page, name);
    await say(page, words);
  }
  return {
    views: [
      { name: 'console-empty', url: empty.url, whole: false, prepare: waitForConnection },
      { name: 'console-busy', url: busy.url, whole: false, prepare: chooseChannel },
      { name: 'chat-door', url: chatUrl, whole: false },
      { name: 'chat-room', url: chatUrl, whole: false, prepare: enterAndTalk },
    ],
    async close() {
      await people.close();
      await chat.kill();
      await Promise.all([empty.close(), busy.close()]);
    },
  };
}

function waitForConnection(page: Page): Promise<void> {
  return page.getByText('Connected', { exact: true }).waitFor();
}

async function chooseChannel(page: Page): Promise<void> {
  await waitForConnection(page);
  await page.getByRole('option', { name: 'presence-lobby' }).click();
  await page.getByText('Ada').first().waitFor();
}

async function join(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('list', { name: 'Here now' }).getByText(name).waitFor();
}

async function enterAndTalk(page: Page): Promise<void> {
  await join(page, 'Grace');
  await say(page, 'I am here too.');
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log').getByText(words).waitFor();
}
