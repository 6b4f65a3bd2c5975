import { readFile, writeFile } from 'node:fs/promises';
import { parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { draftChangelog, insertDraft } from './release/changelog-draft.ts';
import { reportVersion } from './release/version.ts';
import { projectRoot } from './shared/paths.ts';

/** Prints a changelog draft for the changes of the contract. `--insert` adds it under Unreleased. */
await runCommand(async () => {
  const { insert } = parseOptions(process.argv.slice(2), { insert: { type: 'boolean' } });
  const draft = draftChangelog(await reportVersion());
  if (!insert) {
    console.log(draft);
    return undefined;
  }
  const file = `${projectRoot}CHANGELOG.md`;
  await writeFile(file, insertDraft(await readFile(file, 'utf8'), draft));
  console.log('Added the draft to CHANGELOG.md, under Unreleased.');
  return undefined;
});
