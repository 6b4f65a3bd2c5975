import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { mock } from '../../src/cli/mock.ts';

const sources = await Promise.all(
  ['src/mock/serve.ts', 'src/mock/state/credentials.ts', 'src/cli/mock.ts'].map((path) =>
    readFile(projectRoot + path, 'utf8'),
  ),
);
/** The environment variables that the sources of the command read. */
const variables = new Set(
  sources.flatMap((text) => text.match(/\b(INFRAI|PUSHER|ABLY|LIVEBLOCKS|NO)_[A-Z_]+\b/g) ?? []),
);
/** What a mistake in an option lists. */
const refusal = await mock.run(['--unknown']).catch((error: Error) => error.message);
const options = String(refusal).match(/(?<=The options are: .*)--[\w-]+/g) ?? [];

test('--help names every option and environment variable, and no other', () => {
  expect(options.length).toBeGreaterThan(10);
  expect([...mock.help.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name).sort()).toEqual([...options].sort());
  expect(new Set(mock.help.match(/\b[A-Z]+_[A-Z_]+\b/g))).toEqual(variables);
});

test.each(['en', 'zh'])('the guide %s names every option and environment variable, and no other', async (language) => {
  const guide = await readFile(`${projectRoot}docs/${language}/running-the-live-mock.md`, 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => row.split('|')[1]?.match(/(?<=`)(--[\w-]+|[A-Z]+_[A-Z_]+)(?=`)/g) ?? []);
  expect(named.sort()).toEqual([...options, ...variables].sort());
});
