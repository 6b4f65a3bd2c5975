import { expect, test } from 'vitest';
import { startCommand } from '../../scripts/shared/running-command.ts';

test.each([
  [[], 'Say how the version grows: --bump major, --bump minor or --bump patch.'],
  [['--bump', 'huge'], 'Say how the version grows'],
  [['--bump', 'minor', '--force'], 'The options are: --bump, --dry-run, --without-tests.'],
])('the release refuses %j and says what to give', async (parameters, message) => {
  const command = startCommand('scripts/release.ts', ...parameters);
  expect(await command.ended).toBe(2);
  expect(command.output()).toContain(message);
});
