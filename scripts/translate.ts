import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { bundleContract } from './contract/bundle.ts';
import { acceptGuides, checkGuides } from './translation/guides.ts';
import { chineseOverlay } from './translation/overlay.ts';
import { checkOverlay } from './translation/problems.ts';
import { updateOverlay } from './translation/write.ts';

/**
 * The translator's command. It says which texts of the contract and which guides are still to translate. `--add` first
 * puts a place into the overlay for each text that has none, `--accept` notes that the translations fit the present
 * English.
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
  if (work.accept) for (const section of await acceptGuides()) console.log(`accepted  ${section}`);
  const problems = (await Promise.all([checkOverlay(), checkGuides()])).filter((problem) => problem !== undefined);
  if (problems.length > 0) process.exitCode = 1;
  console.log(
    problems.join('\n\n') || 'Each text of the contract and each guide is translated from its present English.',
  );
  return undefined;
});
