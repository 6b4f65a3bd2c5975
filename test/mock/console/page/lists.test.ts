import type { HTMLElement } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { connectByKey, eventually, nudge, openInDom, openWithChannels, options, texts } from '../dom-page.ts';
import { enter } from '../open-page.ts';

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
    await eventually(() =>
      expect(texts(mock, '#connection-list .who')).toEqual([
        expect.stringMatching(/^unknown clientpusher-js 8\.0\.0, \d+\.\d+, by key0 channels$/),
        expect.stringMatching(/^ada.*, \d+\.\d+, by token1 channel$/),
      ]),
    );
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
