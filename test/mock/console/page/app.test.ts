import { describe, expect, test } from 'vitest';
import { eventually, nudge, openInDom, options, rows, texts } from '../dom-page.ts';

describe('projects', () => {
  test('are listed by name, and the chosen one is shown with its credentials', async () => {
    const mock = await openInDom();
    const { page, project, otherProject } = mock;
    expect(texts(mock, '#project option')).toEqual(['one (default)', 'two']);
    project.channels.open('here', 'public');
    otherProject.channels.open('elsewhere', 'public');
    nudge(mock);
    await eventually(() => expect(texts(mock, `${options} .name`)).toEqual(['here']));
    page.click(options);
    expect(page.text('#app-key')).toBe('key-one');
    expect(page.text('#address')).toBe(`${mock.url.replace('http', 'ws')}/app/key-one`);
    expect(page.find('#export').getAttribute('href') ?? '').toContain(`console/state?project=${project.fingerprint}`);
    page.fill('#project', otherProject.fingerprint);
    await eventually(() => expect(texts(mock, `${options} .name`)).toEqual(['elsewhere']));
    expect(page.text('#channel-heading')).toBe('No channel selected');
    expect(page.find('#channel-list').hasAttribute('aria-activedescendant')).toBe(false);
    expect(page.text('#app-key')).toBe(otherProject.credentials.pusher.key);
    page.submit('#token');
    await page.sees('#token .result', 'For user_42');
    expect(mock.calls.at(-1)?.project).toBe(otherProject.fingerprint);
  });

  test('of one name are told apart, and a new one appears', async () => {
    const mock = await openInDom();
    const key = (start: string) => `ifr_pk_proj_${start}${'0'.repeat(40)}1234`;
    const twins = [mock.projects.open(key('a')), mock.projects.open(key('b'))];
    nudge(mock);
    const names = twins.map(({ name, fingerprint }) => `${name} (${fingerprint})`);
    await eventually(() => expect(texts(mock, '#project option')).toEqual(expect.arrayContaining(names)));
    expect(texts(mock, '#project option')).toHaveLength(4);
    expect((mock.page.find('#project') as never as { value: string }).value).toBe(mock.project.fingerprint);
  });

  test('show their secret when asked, unless it came from outside', async () => {
    const mock = await openInDom();
    const { page, otherProject } = mock;
    expect(page.text('#app-secret')).toBe('from PUSHER_SECRET');
    expect(page.find('#show-secret').hidden).toBe(true);
    page.fill('#project', otherProject.fingerprint);
    await page.sees('#app-secret', '••••••••');
    expect(page.find('#show-secret').hidden).toBe(false);
    page.click('#show-secret');
    const { secret } = otherProject.credentials.pusher;
    expect([page.text('#app-secret'), page.text('#show-secret')]).toEqual([secret, 'Hide']);
    page.click('#show-secret');
    expect([page.text('#app-secret'), page.text('#show-secret')]).toEqual(['••••••••', 'Show']);
  });
});

describe('the connection of the page', () => {
  test('is said to be lost when the mock ends', async () => {
    const mock = await openInDom();
    expect(mock.page.text('#link')).toBe('Connected');
    await mock.close();
    await mock.page.sees('#link', 'Reconnecting');
    expect(mock.page.find('#link').dataset.state).toBe('lost');
  });

  test('clears the feed when the mock was restarted', async () => {
    const mock = await openInDom();
    for (const data of ['a', 'b', 'c']) mock.project.hub.publish('room', { name: 'message', data });
    await eventually(() => expect(texts(mock, rows)).toHaveLength(3));
    const updates = await fetch(`${mock.url}/console/updates`);
    const { value = '' } = (await updates.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
    const update = JSON.parse(value.replace(/^data: /, ''));
    const send = (entries: unknown[]) =>
      mock.streams.at(-1)?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ ...update, entries }) }));
    // The same numbers again are old entries, and no entry at all says nothing.
    send(update.entries);
    send([]);
    expect(texts(mock, rows)).toHaveLength(3);
    send([{ ...update.entries[0], data: 'after the restart' }]);
    expect(texts(mock, rows)).toEqual([expect.stringContaining('after the restart')]);
  });
});

describe('the language', () => {
  test('is Chinese where the browser is, and the words of the API stay', async () => {
    const { page, reload, window } = await openInDom({ language: 'zh-TW' });
    expect(page.document.documentElement.lang).toBe('zh-CN');
    expect(page.document.title).toBe('实时 mock 服务器控制台');
    expect(page.text('#feed-heading')).toBe('实时事件流');
    expect(page.find('#filter').getAttribute('placeholder')).toBe('按名称筛选');
    expect(page.find('#member-list').getAttribute('aria-label')).toBe('成员');
    expect(page.texts('#token fieldset label')).toEqual(['subscribe', 'publish', 'presence']);
    expect(page.text('#link')).toBe('已连接');
    const button = page.find('#language');
    expect([button.textContent, button.lang]).toEqual(['English', 'en']);
    button.click();
    expect(window.localStorage.getItem('live-mock-language')).toBe('en');
    expect(reload).toHaveBeenCalledOnce();
  });

  test('is the one that was chosen, whatever the browser says', async () => {
    const { page, window } = await openInDom({ language: 'zh-CN', stored: 'en' });
    expect(page.document.documentElement.lang).toBe('en');
    expect(page.text('#feed-heading')).toBe('Live feed');
    page.click('#language');
    expect(window.localStorage.getItem('live-mock-language')).toBe('zh');
  });
});
