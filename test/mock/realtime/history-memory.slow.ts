import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { startProgram } from '../../../scripts/shared/running-command.ts';
import { defaultRealtimeLimits } from '../../../src/mock/realtime/limits.ts';

/** Kinds of data that take little text and much memory, or the other way round. */
const kinds = ['nothing', 'text', 'wide text', 'objects', 'empty lists', 'own names', 'nested lists', 'bytes'];

/** How much of the memory of an entry may escape the estimate. */
const tolerance = 1.25;

test.each(kinds)('the histories of a project with %s stay in the memory that the guide names', async (kind) => {
  const guide = await readFile(`${projectRoot}docs/en/live-mock.md`, 'utf8');
  const [, events, changes] = /up to (\d+) MiB of events and (\d+) MiB of changes/.exec(guide) ?? [];
  expect([Number(events), Number(changes)]).toEqual(Array(2).fill(defaultRealtimeLimits.historySize / 2 ** 20));
  const parameters = ['--expose-gc', '--import', 'tsx', 'test/mock/realtime/fill-histories.ts', kind];
  const filling = startProgram(process.execPath, parameters, { name: kind, folder: projectRoot, environment: {} });
  const [, taken = '', entries = ''] = await filling.waitFor(/(\S+) MiB for (\d+) entries/);
  await filling.ended;
  console.log(`${kind}: ${taken} MiB for ${entries} entries`);
  expect(Number(taken)).toBeLessThan((Number(events) + Number(changes)) * tolerance);
  // Filled, and not emptied.
  expect(Number(taken)).toBeGreaterThan(3);
});
