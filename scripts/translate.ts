import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { bundleContract } from './contract/bundle.ts';
import { chineseOverlay } from './translation/overlay.ts';
import { checkOverlay } from './translation/problems.ts';
import { updateOverlay } from './translation/write.ts';

/**
 * The translator's command. `--add` puts in a place for each text that has no translation yet, `--accept` notes that the
 * translations fit the present English, and both then say what is still to do.
 */
await runCommand(async () => {
  const { add, accept } = parseOptions(process.argv.slice(2), {
    add: { type: 'boolean' },
    accept: { type: 'boolean' },
  });
  const work = { add: add === true, accept: accept === true };
  const { added, accepted } = await updateOverlay(chineseOverlay, await bundleContract(), work);
  for (const { target, key } of added) console.log(`added     ${key} of ${target}`);
  for (const { action, key } of accepted) console.log(`accepted  ${key} of ${action.target}: ${action.update[key]}`);
  const problem = await checkOverlay();
  if (problem !== undefined) process.exitCode = 1;
  console.log(problem ?? 'Each text of the contract is translated from its present English.');
  return undefined;
});
