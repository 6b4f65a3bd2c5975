import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { bundleContract } from './contract/bundle.ts';
import { acceptGuides, checkGuides } from './translation/guides.ts';
import { checkOverlay, translatedDocuments } from './translation/problems.ts';
import { updateOverlay } from './translation/write.ts';

/**
 * Lists the texts of the contract and the guides that are not translated. `--add` first adds an empty entry to the overlay
 * for each missing text. `--accept <part of a name>` first records that the translations of the matching texts and
 * sections are up to date. It can be given several times.
 */
await runCommand(async () => {
  const { add, accept } = parseOptions(process.argv.slice(2), {
    add: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
  });
  const parts = (accept ?? []) as string[];
  const isAccepted = (name: string) => parts.some((part) => name.includes(part));
  const work = { add: add === true, isAccepted };
  for (const { root, overlay } of translatedDocuments) {
    const { added, accepted } = await updateOverlay(overlay, await bundleContract(root), work);
    for (const { target, key } of added) console.log(`added     ${key} of ${target}`);
    for (const { action, key } of accepted) console.log(`accepted  ${key} of ${action.target}: ${action.update[key]}`);
  }
  for (const section of await acceptGuides(isAccepted)) console.log(`accepted  ${section}`);
  const problems = (await Promise.all([checkOverlay(), checkGuides()])).filter((problem) => problem !== undefined);
  if (problems.length > 0) process.exitCode = 1;
  console.log(
    problems.join('\n\n') || 'All texts of the contract and all guides are translated from their current English.',
  );
  return undefined;
});
