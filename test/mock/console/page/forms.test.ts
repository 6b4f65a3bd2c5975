import { describe, expect, test, vi } from 'vitest';
import { type Mock, openInDom } from '../dom-page.ts';

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
