import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RawClient } from '../pusher/raw-client.ts';
import { enter, findProblems, usePages } from './open-page.ts';

const open = usePages();

const channelOption = (page: Page, name: string) => page.getByRole('option', { name });

test('shows channels, members, connections and the feed as they change', async () => {
  const mock = await open();
  const { page, project } = mock;
  const feed = page.getByRole('list', { name: 'Live feed' });
  const client = await enter(mock, 'ada');
  await channelOption(page, 'room-42').click();
  await page.getByRole('heading', { name: 'room-42' }).waitFor();
  await page.getByRole('list', { name: 'Members' }).getByText('ada').waitFor();
  await page.getByRole('list', { name: 'Connections' }).getByText('ada').waitFor();
  project.hub.publish('room-42', { name: 'message', data: { text: 'hi' } });
  await feed.getByText('{"text":"hi"}').waitFor();
  client.close();
  await feed.getByText('ada left room-42').waitFor();
  await page.getByText('0 members, 0 subscribed connections.').waitFor();
});

test('publishes a message, and shows the error of one that is refused', async () => {
  const mock = await open();
  const { page } = mock;
  const client = await enter(mock, 'ada');
  await channelOption(page, 'room-42').click();
  const form = page.locator('#publish');
  await form.getByRole('button', { name: 'Publish' }).click();
  await form.getByText('Published as msg_').waitFor();
  expect(await client.next('message')).toMatchObject({ data: { text: 'Hello from the console' } });
  await form.getByLabel('Data').fill('not JSON');
  await form.getByRole('button', { name: 'Publish' }).click();
  expect(await client.next('message')).toMatchObject({ data: 'not JSON' });
  await form.getByLabel('Channel').fill('x'.repeat(201));
  await form.getByRole('button', { name: 'Publish' }).click();
  await form.getByText('channel: must have at most 200 characters').waitFor();
});

test('issues a token that opens a connection', async () => {
  const { page, url, calls } = await open();
  const form = page.locator('#token');
  await form.getByLabel('Client id').fill('eve');
  await form.getByLabel('Channels, one per line').fill('room-1\nroom-2');
  await form.getByLabel('publish').check();
  await form.getByRole('button', { name: 'Issue' }).click();
  await form.getByText('For eve, until').waitFor();
  expect(calls.at(-1)?.body).toEqual({
    client_id: 'eve',
    channels: ['room-1', 'room-2'],
    capabilities: ['subscribe', 'publish', 'presence'],
    ttl_seconds: 3600,
  });
  const token = await form.getByLabel('Token').inputValue();
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${token}?protocol=7`);
  await page.getByRole('list', { name: 'Connections' }).getByText('eve').waitFor();
  client.close();
});

test('disconnects a client, from one channel and everywhere', async () => {
  const mock = await open();
  const { page } = mock;
  const client = await enter(mock, 'ada');
  await channelOption(page, 'room-42').click();
  await page.getByRole('button', { name: 'Remove ada from room-42' }).click();
  expect(await client.next('pusher:subscription_error')).toMatchObject({ data: { status: 403 } });
  await page.getByRole('button', { name: 'Disconnect ada' }).click();
  expect(await client.closed).toMatchObject({ code: 4009 });
  await page.getByText('Disconnected ada.').waitFor();
});

test('is used with the keyboard alone', async () => {
  const mock = await open();
  const { page, project } = mock;
  for (const name of ['a', 'b', 'c']) project.channels.open(`room-${name}`, 'public');
  project.hub.publish('room-a', { name: 'message', data: 1 });
  await channelOption(page, 'room-a').waitFor();
  await page.getByRole('listbox', { name: 'Channels' }).focus();
  for (const key of ['ArrowDown', 'End', 'ArrowUp']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'room-b' }).waitFor();
  expect(await page.locator('#publish').getByLabel('Channel').inputValue()).toBe('room-b');
});

test('keeps projects apart, and shows the credentials of the chosen one', async () => {
  const { page, project, otherProject } = await open();
  otherProject.channels.open('elsewhere', 'public');
  // Each under its key's own name, the default one first.
  expect(await page.locator('#project option').allTextContents()).toEqual(['one (default)', 'two']);
  expect(await channelOption(page, 'elsewhere').count()).toBe(0);
  expect(await page.locator('#app-secret').textContent()).not.toContain('secret');
  await page.locator('#project').selectOption(otherProject.fingerprint);
  await channelOption(page, 'elsewhere').waitFor();
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText(otherProject.credentials.pusher.secret).waitFor();
  await page.locator('#publish').getByLabel('Channel').fill('elsewhere');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published as').waitFor();
  expect(project.hub.feed.listRecent()).toEqual([]);
});

test('filters, pauses and says when the mock is gone', async () => {
  const mock = await open();
  const { page, project } = mock;
  const feed = page.getByRole('list', { name: 'Live feed' });
  const client = await enter(mock, 'ada');
  await feed.getByText('ada connected').waitFor();
  await page.getByLabel('Show in the feed').selectOption('messages');
  expect(await feed.getByRole('listitem').count()).toBe(0);
  project.hub.publish('room-42', { name: 'message', data: 'first' });
  await feed.getByText('first').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  project.hub.publish('room-42', { name: 'message', data: 'second' });
  project.channels.open('other', 'public');
  project.hub.publish('other', { name: 'message', data: 'third' });
  await channelOption(page, 'other').waitFor();
  expect(await feed.getByText('second').count()).toBe(0);
  await page.getByRole('button', { name: 'Resume' }).click();
  await feed.getByText('second').waitFor();
  await page.getByLabel('Filter channels by name').fill('OTH');
  await channelOption(page, 'room-42').waitFor({ state: 'detached' });
  expect(await channelOption(page, 'other').count()).toBe(1);
  client.close();
  await mock.close();
  await page.getByText('Reconnecting').waitFor();
});

describe.each([360, 1440])('at %i px', (width) => {
  test.each(['light', 'dark'] as const)('in %s keeps WCAG AA, empty and busy', async (colorScheme) => {
    const mock = await open({ width, colorScheme });
    const { page, project } = mock;
    expect(await findProblems(page)).toEqual([]);
    for (const type of ['public', 'private'] as const) project.channels.open(`a-${type}-channel`, type);
    await enter(mock, 'ada');
    project.hub.publish('room-42', { name: 'message', data: { text: 'hi' } });
    await channelOption(page, 'room-42').click();
    await page.locator('#publish').getByLabel('Channel').fill('x'.repeat(201));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('channel: must have at most 200 characters').waitFor();
    await page.getByRole('button', { name: 'Issue' }).click();
    await page.getByRole('button', { name: 'Copy the token' }).waitFor();
    expect(await findProblems(page)).toEqual([]);
  });
});

test.each([360, 768, 1440])(
  'at %i px holds hundreds of channels and long names, and asks no other host',
  async (width) => {
    const mock = await open({ width });
    const { page, project, complaints } = mock;
    for (let at = 0; at < 600; at += 1) project.channels.open(`channel-${at}-${'x'.repeat(at % 90)}`, 'private');
    await enter(mock, `client-${'x'.repeat(150)}`);
    project.hub.publish('room-42', { name: 'message', data: 'x'.repeat(2_000) });
    await page.getByText('101 more channels.').waitFor();
    await channelOption(page, 'channel-359-').first().click();
    await page.getByRole('heading', { name: 'channel-359-' }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  },
);
