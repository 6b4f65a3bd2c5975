import { expect, onTestFinished, test, vi } from 'vitest';
import { createLog, failureLog, type LogEntry, type LogOptions } from '../../../src/mock/http/log.ts';

const noon = () => Date.UTC(2026, 10, 29, 12);
const bell = String.fromCharCode(7);
const entry: LogEntry = {
  what: 'realtime.publish',
  status: 404,
  code: 'CHANNEL_NOT_FOUND',
  milliseconds: 1.25,
  client: '127.0.0.1',
};

/** Collects what a log prints. */
function collect(options: Partial<LogOptions> = {}) {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  return { printed, log: createLog({ format: 'text', colored: false, secrets: [], now: noon, print, ...options }) };
}

/** What a log prints of one entry. */
function printOf(given: LogEntry, options: Partial<LogOptions> = {}): string {
  const { printed, log } = collect(options);
  log.write(given);
  log.flush();
  return printed.join('');
}

test('a line has the time, the status, what happened, the code, the duration and the client', () => {
  expect(printOf(entry)).toBe('12:00:00.000 404 realtime.publish CHANNEL_NOT_FOUND 1.3 ms 127.0.0.1\n');
  expect(printOf({ what: 'pusher connected', status: 101 })).toBe('12:00:00.000 101 pusher connected\n');
});

test.each([
  [200, 32],
  [399, 32],
  [400, 31],
  [4001, 31],
  [4200, 32],
])('on a terminal, the status %i has the colour %i', (status, color) => {
  const gray = (text: string) => `\x1b[2m${text}\x1b[0m`;
  expect(printOf({ what: 'x', status, client: '::1' }, { colored: true })).toBe(
    `${gray('12:00:00.000')} \x1b[${color}m${status}\x1b[0m x ${gray('::1')}\n`,
  );
});

test('a line of JSON has no control character either, and loses none', () => {
  const note = String.fromCharCode(7, 0x7f, 0x80, 0x9b, 0x9f, 0xa0);
  const line = printOf({ ...entry, note }, { format: 'json' });
  expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  expect(JSON.parse(line)).toEqual({ time: '2026-11-29T12:00:00.000Z', ...entry, note });
});

test.each([
  ['a path', { what: `GET /a${bell}\nb`, status: 404 }],
  ['a code', { what: 'x', status: 404, code: `A${bell}\nB` }],
  [
    'the reason of a client that left',
    { what: 'pusher disconnected', status: 4000, milliseconds: 1, note: `${bell}\n` },
  ],
  ['a reason after all else', { ...entry, note: `${bell}\n` }],
] satisfies [string, LogEntry][])('%s cannot ring, move or clear the terminal', (_title, given) => {
  const line = printOf(given);
  expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  expect(line).toContain('��');
});

test('as JSON, a line is an object with the same fields', () => {
  expect(JSON.parse(printOf(entry, { format: 'json' }))).toEqual({ time: '2026-11-29T12:00:00.000Z', ...entry });
});

test('no line has a secret, wherever it comes from', () => {
  for (const format of ['text', 'json'] as const) {
    const text = printOf(
      { ...entry, what: 'GET /top-secret', note: 'ifr_pk_proj_4711' },
      { format, secrets: ['top-secret'] },
    );
    expect(text).not.toMatch(/top-secret|4711/);
  }
});

test('lines of a moment are printed together, once, and in their order', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { printed, log } = collect();
  for (const what of ['one', 'two']) log.write({ what, status: 200 });
  expect(printed).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(printed).toEqual(['12:00:00.000 200 one\n12:00:00.000 200 two\n']);
  log.write({ what: 'three', status: 200 });
  log.flush();
  log.flush();
  expect(printed.slice(1)).toEqual(['12:00:00.000 200 three\n']);
  expect(vi.getTimerCount()).toBe(0);
});

test('an unexpected error is a line in every format, also where nothing else is logged', () => {
  for (const format of ['text', 'none'] as const) {
    const { printed, log } = collect({ format });
    log.fail('A call', new Error('a defect'));
    log.flush();
    expect(printed.join('')).toMatch(/^A call failed: Error: a defect \(at .*\)\n$/);
  }
  const { printed, log } = collect({ format: 'json' });
  log.fail('A call', new Error('a defect'));
  log.flush();
  expect(JSON.parse(printed.join(''))).toEqual({
    time: '2026-11-29T12:00:00.000Z',
    what: 'failure',
    note: expect.stringMatching(/^A call failed: Error: a defect/),
  });
});

test('without a format, entries are dropped, and callers know it', () => {
  expect(printOf(entry, { format: 'none' })).toBe('');
  expect([collect({ format: 'none' }).log.silent, collect().log.silent]).toEqual([true, false]);
});

test('the log of failures alone prints to standard error', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => write.mockRestore());
  failureLog.write(entry);
  failureLog.fail('A call', 'a text');
  failureLog.flush();
  expect(write.mock.calls).toEqual([['A call failed: a value that is no error was thrown\n']]);
});
