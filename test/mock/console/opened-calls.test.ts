import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { findProblems, usePages } from './open-page.ts';

const open = usePages();

/** Makes a call with the page's form, whose response is a token. */
async function issueToken(page: Page): Promise<string> {
  await page.locator('#token .primary').click();
  await page.locator('#token-result').waitFor();
  return page.locator('#token-text').inputValue();
}

test('a call is opened with the keyboard, with its request and its response, and no secret in either, until it is forgotten', async () => {
  const { page, project } = await open();
  const token = await issueToken(page);
  const call = page.locator('summary', { hasText: 'realtime.token.issue' });
  await call.focus();
  await page.keyboard.press('Enter');
  const request = page.getByRole('group', { name: 'Request' });
  await request.getByText('POST /v1/realtime/token/issue').waitFor();
  expect(await request.locator('pre').textContent()).toContain('"client_id": "user_42"');
  const response = page.getByRole('group', { name: 'Response' });
  expect(await response.locator('pre').textContent()).toMatch(/"token": "…"[\s\S]*"expires_at": "/);
  expect(await page.locator('#feed-list').textContent()).not.toContain(token.slice(0, 20));
  await page.keyboard.press('Enter');
  await request.waitFor({ state: 'hidden' });
  await issueToken(page);
  await page.locator('summary').nth(1).waitFor();
  project.exchanges.clear();
  await page.locator('summary').first().click();
  await page.getByText('This call is no longer available.').waitFor();
});

test('headers and bodies are shown as they came, with every secret masked', async () => {
  const projectKey = 'ifr_pk_proj_0123456789abcdef0123456789abcdef01234567';
  const mock = await startLiveServer({ defaultKey: projectKey });
  const { credentials, hub } = mock.projects.default;
  const send = (path: string, body: object, headers = {}) =>
    fetch(`${mock.url}/v1/realtime/${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${projectKey}`,
        'Content-Type': 'application/json',
        Cookie: 'session=c00kie',
        'X-Trace': 'abc',
        ...headers,
      },
      body: JSON.stringify(body),
    }).then((response) => response.json());
  const { data } = await send('token/issue', { client_id: 'ada' });
  await send('token/revoke', { token_or_jti: data.token });
  await send('auth/sign', { client_id: 'ada', channels: ['room'], vendor: 'pusher', socket_id: '1.2' });
  await send('publish', {
    channel: 'room',
    event: 'message',
    data: { password: 'hunter2', text: `The secret is ${credentials.pusher.secret}, the token ${data.token}.` },
  });
  const calls = hub.feed.listRecent().filter(({ kind }) => kind === 'call');
  const shown = await Promise.all(
    calls.map(({ id }) => fetch(`${mock.url}/console/exchange?id=${id}`).then((response) => response.text())),
  );
  expect(shown).toHaveLength(4);
  for (const exchange of shown) {
    expect(JSON.parse(exchange).request.headers).toContainEqual(['x-trace', 'abc']);
    expect(JSON.parse(exchange).request.headers).toContainEqual(['authorization', 'Bearer ifr_pk_proj_…4567']);
    for (const secret of ['c00kie', 'hunter2', '89abcdef', data.token.slice(0, 30), credentials.pusher.secret]) {
      expect(exchange).not.toContain(secret);
    }
    expect(exchange).not.toMatch(/:[0-9a-f]{64}/);
  }
  expect(JSON.parse(shown[3] ?? '').request.body).toContain('The secret is …, the token eyJ…');
  expect((await fetch(`${mock.url}/console/exchange?id=999`)).status).toBe(404);
});

test('the feed is searched, and failed calls are found', async () => {
  const { page, project } = await open();
  const rows = page.locator('#feed-list > li');
  project.hub.publish('room-1', { name: 'message', data: 'needle' });
  project.hub.publish('room-2', { name: 'message', data: 'straw' });
  await page.locator('#publish [name=channel]').fill('x'.repeat(201));
  await page.locator('#publish .primary').click();
  await rows.nth(2).waitFor();
  await page.getByLabel('Search the feed').fill('NEEDLE');
  expect(await rows.allTextContents()).toEqual([expect.stringContaining('room-1')]);
  await page.getByLabel('Search the feed').fill('nowhere');
  await page.getByText('No entry matches.').waitFor();
  await page.getByLabel('Search the feed').fill('');
  await page.getByLabel('Show in the feed').selectOption('failed');
  expect(await rows.allTextContents()).toEqual([expect.stringContaining('400 realtime.publish')]);
});

test('the state is exported and the project reset, after a question that the keyboard can answer', async () => {
  const { page, project } = await open();
  project.channels.open('room-1');
  project.hub.publish('room-1', { name: 'message', data: 1 });
  await page.getByRole('option', { name: 'room-1' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Export the state').click()]);
  const exported = JSON.parse(await text(await download.createReadStream()));
  expect(exported.channels).toMatchObject([{ name: 'room-1' }]);
  await page.getByRole('button', { name: 'Reset the project' }).click();
  await page.keyboard.press('Escape');
  expect(project.channels.size).toBe(1);
  await page.getByRole('button', { name: 'Reset the project' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
  await page.getByText('The project was reset.').waitFor();
  expect(project.channels.size).toBe(0);
  await page.getByText('No channels yet.').waitFor();
});

test('the page is Chinese where the browser is, and a button changes that for good', async () => {
  const { page } = await open({ locale: 'zh-CN' });
  await page.getByRole('heading', { name: '实时事件流' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await issueToken(page);
  await page.getByText('签发给 user_42').waitFor();
  // What the API calls them stays.
  await page.getByRole('checkbox', { name: 'subscribe' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Live feed' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Live feed' }).waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '实时事件流' }).waitFor();
});

describe.each([
  [360, 'dark', 'zh-CN'],
  [1440, 'light', 'en'],
] as const)('at %i px in %s and %s', (width, colorScheme, locale) => {
  test('opened calls and the question before a reset keep WCAG AA', async () => {
    const { page, complaints } = await open({ width, colorScheme, locale });
    await issueToken(page);
    await page.locator('summary').click();
    await page.locator('.part pre').nth(1).waitFor();
    expect(await findProblems(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.locator('#reset').click();
    expect(await findProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
