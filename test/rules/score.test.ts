import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';

test('Redocly scores the contract at 90 or better', async () => {
  const { stdout } = await promisify(execFile)(
    `${projectRoot}node_modules/.bin/redocly`,
    ['score', 'realtime', '--format', 'json'],
    { cwd: projectRoot, timeout: 25_000, maxBuffer: 64 * 1024 * 1024 },
  );
  const { agentReadiness } = JSON.parse(stdout);
  console.log(`redocly score: ${agentReadiness}`);
  expect(agentReadiness).toBeGreaterThanOrEqual(90);
});
