import { describe, expect, test, vi } from 'vitest';
import { RawClient } from '../../pusher/raw-client.ts';
import { connectByKey, eventually, openInDom, options, rows, texts } from '../dom-page.ts';
import { enter } from '../open-page.ts';

describe('the feed', () => {
  test('shows each kind of happening, the newest first', async () => {
    const mock = await openInDom();
    const { page, project } = mock;
    expect(page.find('#feed-empty').hidden).toBe(false);
    const ada = await enter(mock, 'ada');
    project.hub.publish('room-42', { name: 'message', data: { text: 'hi' } });
    ada.close();
    await eventually(() => expect(texts(mock, rows)[0]).toMatch(/disconnected/));
    const lines = texts(mock, rows).map((line) => line.replace(/^\d\d:\d\d:\d\d/, ''));
    expect(lines.reverse()).toEqual([
      'ada connected',
      expect.stringMatching(/^(ada subscribed to room-42|ada joined room-42)$/),
      expect.stringMatching(/^(ada subscribed to room-42|ada joined room-42)$/),
      'message in room-42{"text":"hi"}',
      expect.stringMatching(/^ada (left|unsubscribed from) room-42$/),
      expect.stringMatching(/^ada (left|unsubscribed from) room-42$/),
      expect.stringMatching(/^ada disconnected(: .+)?$/),
    ]);
    expect(page.find('#feed-empty').hidden).toBe(true);
    const { dateTime } = page.find(`${rows} time`) as never as { dateTime: string };
    expect(Math.abs(Date.now() - Date.parse(dateTime))).toBeLessThan(600_000);
  });

  test('tells what a client sent from what the server sent, and failed calls from others', async () => {
    const mock = await openInDom();
    const { page, project } = mock;
    const [ada, bob] = [await enter(mock, 'ada'), await connectByKey(mock)];
    project.channels.open('private-room', 'private');
    const token = await mock.issue({ client_id: 'eve', channels: ['room-42'], capabilities: ['subscribe', 'publish'] });
    const eve = await RawClient.connect(`${mock.url.replace('http', 'ws')}/app/${token}?protocol=7`);
    await eve.subscribe('room-42');
    eve.send({ event: 'client-typing', channel: 'room-42', data: {} });
    await eventually(() => expect(texts(mock, rows)[0]).toContain('client-typing in room-42, from a client'));
    page.fill('#publish [name=channel]', 'x'.repeat(201));
    page.submit('#publish');
    await eventually(() => expect(texts(mock, rows)[0]).toMatch(/400 realtime\.publish INVALID_INPUT.*\d\.\d ms/));
    expect(page.find(`${rows} .status`).className).toBe('status bad');
    page.fill('#publish [name=channel]', 'room');
    page.submit('#publish');
    await eventually(() => expect(texts(mock, rows).join()).toMatch(/200 realtime\.publish room \d+\.\d ms/));
    expect(page.find(`${rows} .status.good`).textContent).toBe('200');
    expect(texts(mock, `${rows}.call > pre, ${rows}.connected > pre`)).toEqual([]);
    for (const client of [ada, bob, eve]) client.close();
  });

  test('is filtered by kind and searched, and says when nothing is like that', async () => {
    const mock = await openInDom();
    const { page, project } = mock;
    project.hub.publish('room-1', { name: 'message', data: 'needle' });
    project.hub.publish('room-2', { name: 'message', data: 'straw' });
    page.fill('#publish [name=channel]', 'x'.repeat(201));
    page.submit('#publish');
    const ada = await enter(mock, 'ada');
    await eventually(() => expect(texts(mock, rows)).toHaveLength(6));
    const shown = (kind: string) => {
      page.fill('#feed-filter', kind);
      return texts(mock, rows).map((line) => /connected|subscribed|joined|in room-\d|realtime\.\w+/.exec(line)?.[0]);
    };
    expect(shown('calls')).toEqual(['realtime.publish']);
    expect(shown('failed')).toEqual(['realtime.publish']);
    expect(shown('messages')).toEqual(['in room-2', 'in room-1']);
    expect(shown('connections').sort()).toEqual(['connected', 'joined', 'subscribed']);
    page.fill('#feed-filter', 'all');
    page.fill('#feed-search', ' \t NEEDLE ');
    expect(texts(mock, rows)).toHaveLength(1);
    page.fill('#feed-search', 'nowhere');
    expect(page.find('#feed-none').hidden).toBe(false);
    expect(page.find('#feed-empty').hidden).toBe(true);
    expect(page.find('#feed-list').hidden).toBe(true);
    // What comes meanwhile is shown only when it is like that.
    project.hub.publish('room-3', { name: 'message', data: 'nowhere else' });
    await eventually(() => expect(texts(mock, rows)).toHaveLength(1));
    expect(page.find('#feed-none').hidden).toBe(true);
    ada.close();
  });

  test('is paused, and shows what came meanwhile when it goes on', async () => {
    const mock = await openInDom();
    const { page, project } = mock;
    project.hub.publish('room', { name: 'message', data: 'first' });
    await eventually(() => expect(texts(mock, rows)).toHaveLength(1));
    page.click('#pause');
    expect(page.text('#pause')).toBe('Resume');
    project.hub.publish('room', { name: 'message', data: 'second' });
    project.channels.open('other', 'public');
    project.hub.publish('other', { name: 'message', data: 'third' });
    await eventually(() => expect(texts(mock, options)).toHaveLength(1));
    expect(texts(mock, rows)).toHaveLength(1);
    page.click('#pause');
    expect(page.text('#pause')).toBe('Pause');
    expect(texts(mock, rows)).toEqual(['third', 'second', 'first'].map((data) => expect.stringContaining(data)));
  });

  test('keeps the newest 300 entries', async () => {
    const mock = await openInDom();
    const { project } = mock;
    for (let from = 0; from < 320; from += 80) {
      for (let at = from; at < from + 80; at++) project.hub.publish('room', { name: 'message', data: `entry ${at}.` });
      await eventually(() => expect(texts(mock, rows)[0]).toContain(`entry ${from + 79}.`));
    }
    expect(texts(mock, rows)).toHaveLength(300);
    expect(texts(mock, rows).at(-1)).toContain('entry 20.');
  });

  test('tells a screen reader from time to time how much is new', async () => {
    const mock = await openInDom();
    const { page, project, announce } = mock;
    announce();
    expect(page.text('#announcement')).toBe('');
    project.hub.publish('room', { name: 'message', data: 1 });
    await eventually(() => expect(texts(mock, rows)).toHaveLength(1));
    announce();
    expect(page.text('#announcement')).toBe('1 new entry in the feed.');
    for (const data of [2, 3]) project.hub.publish('room', { name: 'message', data });
    await eventually(() => expect(texts(mock, rows)).toHaveLength(3));
    announce();
    expect(page.text('#announcement')).toBe('2 new entries in the feed.');
  });
});

describe('an opened call', () => {
  test('shows its request and its response once', async () => {
    const mock = await openInDom();
    const { page, window } = mock;
    page.submit('#token');
    await eventually(() => expect(texts(mock, `${rows} summary`)).toHaveLength(1));
    const details = page.find(`${rows} details`) as never as { open: boolean; dispatchEvent(event: unknown): void };
    const toggle = (open: boolean) => {
      details.open = open;
      details.dispatchEvent(new window.Event('toggle'));
    };
    toggle(false);
    expect(texts(mock, '.part')).toEqual([]);
    toggle(true);
    await eventually(() => expect(texts(mock, '.part strong')).toEqual(['Request', 'Response']));
    expect(page.text('.part code')).toBe('POST /v1/realtime/token/issue');
    expect(page.text('.part pre')).toContain('"client_id": "user_42"');
    expect((page.find('.part') as never as Element).ariaLabel).toBe('Request');
    expect(page.find('.part pre').tabIndex).toBe(0);
    const part = page.find('.part');
    toggle(true);
    expect(page.find('.part')).toBe(part);
  });

  test.each([
    ['is not remembered any more', 'This call is no longer available.', 'forget'],
    ['cannot be read', 'The mock cannot be reached. Start it again, then retry.', 'stop'],
  ])('that %s says so', async (_title, message, how) => {
    const mock = await openInDom();
    const { page, window, project } = mock;
    page.submit('#token');
    await eventually(() => expect(texts(mock, `${rows} summary`)).toHaveLength(1));
    if (how === 'forget') project.exchanges.clear();
    else vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
    const details = page.find(`${rows} details`) as never as { open: boolean; dispatchEvent(event: unknown): void };
    details.open = true;
    details.dispatchEvent(new window.Event('toggle'));
    await page.sees(`${rows} details > div`, message);
  });
});
