import { expect, test } from 'vitest';
import { findCommand } from '../../scripts/shared/commands.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { run } from '../../scripts/shared/run.ts';

test('Redocly scores the contract at 93 or better', async () => {
  const parameters = [findCommand('redocly'), 'score', 'realtime', '--format', 'json'];
  const stdout = await run(process.execPath, parameters, { cwd: projectRoot });
  const { agentReadiness } = JSON.parse(stdout);
  console.log(`redocly score: ${agentReadiness}`);
  expect(agentReadiness).toBeGreaterThanOrEqual(93);
});
