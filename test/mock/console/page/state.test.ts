import { describe, expect, test, vi } from 'vitest';
import { eventually, openInDom, openWithChannels, options, rows, texts } from '../dom-page.ts';

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
