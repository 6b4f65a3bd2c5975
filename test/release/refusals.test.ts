import { expect, test } from 'vitest';
import { startCommand } from '../support/start-command.ts';

test.each([
  [[], 'Specify the new version with --bump major, --bump minor or --bump patch.'],
  [['--bump', 'huge'], 'Specify the new version'],
  [['--bump', 'minor', '--force'], 'The options are: --bump, --dry-run, --without-tests.'],
])('the release refuses %j and says what to give', async (parameters, message) => {
  const command = startCommand('scripts/release.ts', ...parameters);
  expect(await command.ended).toBe(2);
  expect(command.output()).toContain(message);
});
