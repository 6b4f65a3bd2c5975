import type { HTMLElement } from 'happy-dom';
import { describe, expect, test, vi } from 'vitest';
import { RawClient } from '../pusher/raw-client.ts';
import { openInDom, waiting } from './dom-page.ts';
import { enter } from './open-page.ts';

type Mock = Awaited<ReturnType<typeof openInDom>>;

const eventually = (look: () => void) => vi.waitFor(look, waiting);
const texts = ({ page }: Mock, selector: string) => page.texts(selector);
const options = '#channel-list > div';
const rows = '#feed-list > li';

/** Lets something happen, so that the page is told what the channels are now. */
const nudge = ({ project }: Pick<Mock, 'project'>) =>
  project.hub.publish('nobody-listens', { name: 'nudge', data: null });

/** Opens a page and makes some channels, which it shows. */
async function openWithChannels(...names: string[]): Promise<Mock> {
  const mock = await openInDom();
  for (const name of names) mock.project.channels.open(name, 'public');
  nudge(mock);
  await eventually(() => expect(texts(mock, `${options} .name`)).toEqual(names));
  return mock;
}

/** Connects a client with the app key, which the page knows by no name. */
async function connectByKey({ url }: Mock) {
  return RawClient.connect(`${url.replace('http', 'ws')}/app/key-one?protocol=7&client=js&version=8.0.0`);
}

describe('channels', () => {
  test('are listed with their type and members, and an empty list says so', async () => {
    const mock = await openInDom();
    const { page, project } = mock;
    await page.sees('#channels-empty', /^No channels yet/);
    expect(page.find('#channel-list').hidden).toBe(true);
    expect(page.text('#channel-count')).toBe('0');
    project.channels.open('plain', 'private');
    const ada = await enter(mock, 'ada');
    await eventually(() =>
      expect(texts(mock, options).sort()).toEqual(['plainprivate0 subscribers', 'room-42presence1 member']),
    );
    expect(page.find('#channels-empty').hidden).toBe(true);
    expect(page.find('#channel-list').hidden).toBe(false);
    expect(page.text('#channel-count')).toBe('2');
    expect(page.find(`${options} .name`).title).toBe('plain');
    const kept = page.find(options);
    const bob = await connectByKey(mock);
    await bob.subscribe('plain-2');
    await eventually(() => expect(texts(mock, options)).toContain('plain-2public1 subscriber'));
    expect(page.find(options)).toBe(kept);
    project.channels.delete('plain');
    nudge(mock);
    await eventually(() => expect(texts(mock, `${options} .name`).sort()).toEqual(['plain-2', 'room-42']));
    for (const client of [ada, bob]) client.close();
  });

  test('are chosen with a click: their members are shown, and a message goes there', async () => {
    const mock = await openInDom();
    const { page, project } = mock;
    expect(page.text('#channel-heading')).toBe('No channel selected');
    expect(page.text('#channel-facts')).toBe('Select one from the list to see who is there.');
    expect(page.find('#channel-type').hidden).toBe(true);
    project.channels.open('open', 'public');
    const ada = await enter(mock, 'ada');
    await eventually(() => expect(texts(mock, options)).toHaveLength(2));
    page.document.querySelectorAll<HTMLElement>(`${options} .name`)[1]?.click();
    await page.sees('#channel-facts', '1 member, 1 subscribed connection.');
    expect(page.text('#channel-heading')).toBe('room-42');
    expect(page.find('#channel-type').className).toBe('badge presence');
    expect(page.text('#channel-type')).toBe('presence');
    expect(texts(mock, '#member-list .who')).toEqual(['adauser 42']);
    expect((page.find('#publish [name=channel]') as never as { value: string }).value).toBe('room-42');
    const chosen = [...page.document.querySelectorAll(options)].map(
      (option) => (option as never as Element).ariaSelected,
    );
    expect(chosen).toEqual(['false', 'true']);
    expect(page.find('#channel-list').getAttribute('aria-activedescendant')).toBe(
      page.document.querySelectorAll(options)[1]?.id,
    );
    page.click(options);
    await page.sees('#channel-facts', /^0 subscribed connections\.$/);
    project.channels.delete('open');
    nudge(mock);
    await page.sees('#channel-facts', 'This channel was deleted.');
    expect(page.find('#channel-type').hidden).toBe(true);
    ada.close();
  });

  test('are chosen with the arrow keys, Home and End, which stay within the list', async () => {
    const mock = await openWithChannels('a', 'b', 'c');
    const { page } = mock;
    const press = (key: string) => {
      const { defaultPrevented } = page.press('#channel-list', key);
      const field = page.find('#publish [name=channel]') as never as { value: string };
      return [field.value, defaultPrevented];
    };
    page.click('#channel-list');
    expect(press('x')).toEqual(['', false]);
    expect(press('ArrowDown')).toEqual(['a', true]);
    expect(press('ArrowUp')).toEqual(['a', true]);
    expect(press('End')).toEqual(['c', true]);
    expect(press('ArrowDown')).toEqual(['c', true]);
    expect(press('ArrowUp')).toEqual(['b', true]);
    expect(press('Home')).toEqual(['a', true]);
  });

  test('are filtered by name, and those that are not listed are counted', async () => {
    const mock = await openWithChannels('other', 'room-1', 'room-2');
    const { page, project } = mock;
    page.fill('#filter', ' OTH ');
    await eventually(() => expect(texts(mock, `${options} .name`)).toEqual(['other']));
    expect(page.text('#channel-count')).toBe('3');
    expect(page.find('#channels-more').hidden).toBe(true);
    page.fill('#filter', 'nowhere');
    await page.sees('#channels-empty', 'No channel has “nowhere” in its name.');
    expect([page.find('#channels-empty').hidden, page.find('#channel-list').hidden]).toEqual([false, true]);
    page.fill('#filter', '');
    for (let at = 0; at < 500; at++) project.channels.open(`many-${at}`, 'public');
    nudge(mock);
    await page.sees('#channels-more', '3 more channels. Filter to find them.');
    project.channels.delete('other');
    project.channels.delete('room-1');
    nudge(mock);
    await page.sees('#channels-more', '1 more channel. Filter to find them.');
    expect(page.find('#channels-more').hidden).toBe(false);
  });
});

describe('connections', () => {
  test('are listed with what is known of them, and a known client is disconnected', async () => {
    const mock = await openInDom();
    const { page } = mock;
    expect(page.find('#connections-empty').hidden).toBe(false);
    const anonymous = await connectByKey(mock);
    const ada = await enter(mock, 'ada');
    await eventually(() => expect(texts(mock, '#connection-list .who')).toHaveLength(2));
    const [first, second] = texts(mock, '#connection-list .who');
    expect(first).toMatch(/^unknown clientpusher-js 8\.0\.0, \d+\.\d+, by key0 channels$/);
    expect(second).toMatch(/^ada.*, \d+\.\d+, by token1 channel$/);
    expect(page.text('#connection-count')).toBe('2');
    expect(page.find('#connections-empty').hidden).toBe(true);
    expect(texts(mock, '#connection-list button')).toEqual(['Disconnect']);
    expect((page.find('#connection-list button') as never as Element).ariaLabel).toBe('Disconnect ada');
    page.click('#connection-list button');
    await page.sees('#disconnect-result', 'Disconnected ada.');
    expect(await ada.closed).toMatchObject({ code: 4009 });
    anonymous.close();
  });

  test('a member is removed from one channel, and what cannot be done is said', async () => {
    const mock = await openInDom();
    const { page, project, calls } = mock;
    const ada = await enter(mock, 'ada');
    await eventually(() => expect(texts(mock, options)).toHaveLength(1));
    page.click(options);
    await eventually(() => expect(texts(mock, '#member-list button')).toEqual(['Remove']));
    const remove = page.find('#member-list button');
    expect((remove as never as Element).ariaLabel).toBe('Remove ada from room-42');
    remove.click();
    await page.sees('#disconnect-result', 'Disconnected ada.');
    expect(calls.at(-1)?.body).toEqual({ client_id: 'ada', channel: 'room-42' });
    remove.click();
    await page.sees('#disconnect-result', 'ada was already gone.');
    expect(page.find('#disconnect-result').className).toBe('result');
    await mock.close();
    remove.click();
    await page.sees('#disconnect-result', 'The mock cannot be reached. Start it again, then retry.');
    expect(page.find('#disconnect-result').className).toBe('result bad');
    ada.close();
    expect(project.hub.countMembers('room-42')).toBe(0);
  });
});

describe('the form that publishes', () => {
  const fill = ({ page }: Mock, channel: string, data: string) => {
    page.fill('#publish [name=channel]', channel);
    page.fill('#publish [name=data]', data);
    page.submit('#publish');
  };

  test('sends JSON as JSON and anything else as text, and shows the id or the error', async () => {
    const mock = await openInDom();
    const { page, calls } = mock;
    fill(mock, 'room', '{ "text": "hi" }');
    expect((page.find('#publish .primary') as never as { disabled: boolean }).disabled).toBe(true);
    await page.sees('#publish .result', /^Published as msg_[\w-]+\.$/);
    expect((page.find('#publish .primary') as never as { disabled: boolean }).disabled).toBe(false);
    expect(calls.at(-1)?.body).toEqual({ channel: 'room', event: 'message', data: { text: 'hi' } });
    fill(mock, 'room', 'not JSON');
    expect(page.text('#publish .result')).toBe('');
    await page.sees('#publish .result', 'Published');
    expect(calls.at(-1)?.body).toMatchObject({ data: 'not JSON' });
    fill(mock, 'x'.repeat(201), '1');
    await page.sees('#publish .result', 'must have at most 200 characters');
    expect(page.find('#publish .result').className).toBe('result bad');
    fill(mock, 'room', '1');
    await page.sees('#publish .result', 'Published');
    expect(page.find('#publish .result').className).toBe('result');
  });

  test('says when the mock is gone, and when something else responds', async () => {
    const mock = await openInDom();
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    fill(mock, 'room', '1');
    await mock.page.sees('#publish .result', 'The response has status 502 and is not JSON.');
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
    fill(mock, 'room', '1');
    await mock.page.sees('#publish .result', 'The mock cannot be reached. Start it again, then retry.');
  });
});

describe('the form that issues a token', () => {
  test('sends what is filled in, and shows a token that can be copied', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const mock = await openInDom();
      const { page, calls, clipboard } = mock;
      expect(page.find('#token-result').hidden).toBe(true);
      page.fill('#token [name=channels]', ' room-1 \n\nroom-2\n');
      page.submit('#token');
      await page.sees('#token .result', /^For user_42, until \d\d:\d\d:\d\d\.$/);
      expect(calls.at(-1)?.body).toEqual({
        client_id: 'user_42',
        channels: ['room-1', 'room-2'],
        capabilities: ['subscribe', 'presence'],
        ttl_seconds: 3600,
      });
      expect(page.find('#token-result').hidden).toBe(false);
      const shown = (page.find('#token-text') as never as { value: string }).value;
      expect(shown).toMatch(/^eyJ/);
      page.click('#copy-token');
      await page.sees('#copy-token', 'Copied');
      expect(clipboard).toEqual([shown]);
      vi.advanceTimersByTime(2_000);
      expect(page.text('#copy-token')).toBe('Copy the token');
      vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
      page.click('#copy-token');
      await page.sees('#copy-token', 'Press Ctrl+C to copy');
    } finally {
      vi.useRealTimers();
    }
  });

  test('leaves out what is empty', async () => {
    const { page, calls } = await openInDom();
    page.fill('#token [name=client_id]', '');
    page.fill('#token [name=ttl_seconds]', '');
    page.submit('#token');
    await page.sees('#token .result', /^For \S+, until/);
    expect(calls.at(-1)?.body).toEqual({ channels: ['room-42'], capabilities: ['subscribe', 'presence'] });
    page.fill('#token [name=ttl_seconds]', '0');
    page.submit('#token');
    expect(page.find('#token-result').hidden).toBe(true);
    await page.sees('#token .result', 'For');
    expect(calls.at(-1)?.body).not.toHaveProperty('ttl_seconds');
  });
});

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

describe('the state', () => {
  test('is reset after a question', async () => {
    const mock = await openWithChannels('room');
    const { page, project } = mock;
    const dialog = page.find('#reset-dialog') as never as { open: boolean };
    page.click('#reset');
    expect(dialog.open).toBe(true);
    page.click('#reset-cancel');
    expect([dialog.open, project.channels.size]).toEqual([false, 1]);
    page.click('#reset');
    page.click('#reset-confirm');
    expect(dialog.open).toBe(false);
    await page.sees('#reset-result', 'The project was reset.');
    expect(page.find('#reset-result').className).toBe('result');
    expect(project.channels.size).toBe(0);
    await eventually(() => expect(texts(mock, rows)[0]).toContain('The project was reset.'));
  });

  test('is that of the chosen project', async () => {
    const mock = await openWithChannels('room');
    const { page, project, otherProject } = mock;
    otherProject.channels.open('lobby', 'public');
    page.click(options);
    page.fill('#project', otherProject.fingerprint);
    await eventually(() => expect(texts(mock, `${options} .name`)).toEqual(['lobby']));
    expect(page.find('#channel-list').getAttribute('aria-activedescendant')).toBeNull();
    expect(page.find('#export').getAttribute('href')).toContain(encodeURIComponent(otherProject.fingerprint));
    page.click('#reset-confirm');
    await page.sees('#reset-result', 'The project was reset.');
    expect([project.channels.size, otherProject.channels.size]).toEqual([1, 0]);
  });

  test('that cannot be reset says why', async () => {
    const { page } = await openInDom();
    vi.stubGlobal('fetch', async () => new Response('It is busy.', { status: 503 }));
    page.click('#reset-confirm');
    await page.sees('#reset-result', 'The project was not reset. It is busy.');
    expect(page.find('#reset-result').className).toBe('result bad');
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
    page.click('#reset-confirm');
    await page.sees('#reset-result', 'The mock cannot be reached.');
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
