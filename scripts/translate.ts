import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { bundleContract } from './contract/bundle.ts';
import { chineseOverlay } from './contract/overlay.ts';
import { acceptGuides, checkGuides } from './translation/guides.ts';
import { checkOverlay } from './translation/problems.ts';
import { updateOverlay } from './translation/write.ts';

/**
 * The translator's command. It says which texts of the contract and which guides are still to translate. `--add` first
 * puts a place into the overlay for each text that has none. `--accept <part of a name>` first notes, for each text and
 * section whose name has that part, that its translation fits the present English; it can be given several times.
 */
await runCommand(async () => {
  const { add, accept } = parseOptions(process.argv.slice(2), {
    add: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
  });
  const parts = (accept ?? []) as string[];
  const isAccepted = (name: string) => parts.some((part) => name.includes(part));
  const work = { add: add === true, isAccepted };
  const { added, accepted } = await updateOverlay(chineseOverlay, await bundleContract(), work);
  for (const { target, key } of added) console.log(`added     ${key} of ${target}`);
  for (const { action, key } of accepted) console.log(`accepted  ${key} of ${action.target}: ${action.update[key]}`);
  for (const section of await acceptGuides(isAccepted)) console.log(`accepted  ${section}`);
  const problems = (await Promise.all([checkOverlay(), checkGuides()])).filter((problem) => problem !== undefined);
  if (problems.length > 0) process.exitCode = 1;
  console.log(
    problems.join('\n\n') || 'Each text of the contract and each guide is translated from its present English.',
  );
  return undefined;
});
