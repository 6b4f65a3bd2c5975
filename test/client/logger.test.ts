import { afterEach, expect, test } from 'vitest';
import type { Attempt } from '../../src/client/attempt-event.ts';
import { ConnectionError } from '../../src/client/errors.ts';
import { type Logger, type LogLevel, logAttempts } from '../../src/logger.ts';
import { clientOf, fail, failureOf, type Handler, secretKey, startServer, succeed, type TestServer } from './server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const token = 'rtt_never_shown';

/** Revokes a token twice and lets the second call fail; its service echoes what it was sent. */
async function logCalls(lowest?: LogLevel) {
  const handler: Handler = ({ headers, body }, response, count) => {
    const message = `${headers.authorization} ${body}`;
    if (count === 1 || count === 4) succeed(response, { revoked: true });
    else if (count === 5) fail(response, 404, { code: 'TOKEN_UNKNOWN', message, hint: message });
    else fail(response, 503, { code: 'VENDOR_DOWN', message }, { 'retry-after': '0' });
  };
  const server = await startServer(handler);
  servers.push(server);
  const lines: [LogLevel, string, object][] = [];
  const write = (level: LogLevel) => (message: string, details: object) => void lines.push([level, message, details]);
  const logger: Logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const realtime = clientOf(server, { maxRetries: 2, onAttempt: logAttempts(logger, lowest) });
  await realtime.token.revoke({ token_or_jti: token });
  await realtime.token.revoke({ token_or_jti: token });
  await failureOf(realtime.token.revoke({ token_or_jti: token }));
  return lines;
}

test('each attempt is a line of its level, with what finds the request again', async () => {
  const lines = await logCalls('debug');
  expect(lines.map(([level]) => level)).toEqual(['debug', 'warn', 'warn', 'info', 'error']);
  expect(lines[1]?.[1]).toMatch(
    /^realtime\.token\.revoke: attempt 1 failed with VENDOR_DOWN after \d+ ms and is retried in \d+ ms\.$/,
  );
  expect(lines[4]?.[2]).toEqual({
    capability: 'realtime.token.revoke',
    attempt: 1,
    duration: expect.any(Number),
    status: 404,
    code: 'TOKEN_UNKNOWN',
    requestId: 'req-1',
  });
});

test.each<[LogLevel | undefined, LogLevel[]]>([
  [undefined, ['warn', 'warn', 'info', 'error']],
  ['warn', ['warn', 'warn', 'error']],
  ['error', ['error']],
])('the level %s leaves out what is less serious', async (lowest, expected) => {
  expect((await logCalls(lowest)).map(([level]) => level)).toEqual(expected);
});

test('no line shows the project key or a token, though the service echoes both', async () => {
  const text = JSON.stringify(await logCalls('debug'));
  expect(text).not.toContain(secretKey);
  expect(text).not.toContain(token);
});

test('a call that its caller ended is no failure', async () => {
  const server = await startServer(() => {});
  servers.push(server);
  const levels: string[] = [];
  const write = (level: string) => () => levels.push(level);
  const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const call = clientOf(server, { onAttempt: logAttempts(logger) }).event.types({
    signal: AbortSignal.timeout(20),
  });
  await failureOf(call);
  expect(levels).toEqual(['info']);
});

test.each<[string, Partial<Attempt>, LogLevel, string, object]>([
  [
    'a success',
    { status: 200, requestId: 'req-1' },
    'debug',
    'succeeded after 12 ms.',
    { status: 200, requestId: 'req-1' },
  ],
  ['a success after a retry', { attempt: 2, status: 200 }, 'info', 'succeeded after 12 ms.', { status: 200 }],
  [
    'a failure without an answer that is retried',
    {
      error: new ConnectionError('away', { capability: 'realtime.publish', code: 'connection_failed' }),
      retryIn: 0.4,
    },
    'warn',
    'failed with connection_failed after 12 ms and is retried in 0 ms.',
    { code: 'connection_failed', retryIn: 0 },
  ],
])('the details of %s are those that are known', (_title, event, level, outcome, details) => {
  const lines: unknown[] = [];
  const write = (at: LogLevel) => (message: string, given: object) => void lines.push([at, message, given]);
  const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const { attempt = 1 } = event;
  logAttempts(logger, 'debug')({ capability: 'realtime.publish', attempt, duration: 12.4, ...event } as Attempt);
  const common = { capability: 'realtime.publish', attempt, duration: 12 };
  expect(lines).toEqual([[level, `realtime.publish: attempt ${attempt} ${outcome}`, { ...common, ...details }]]);
});

test('an unknown level is refused by name', () => {
  expect(() => logAttempts(console, 'loud' as LogLevel)).toThrow(/loud.*debug, info, warn, error/);
});
