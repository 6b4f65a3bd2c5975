import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideNames, landingName } from '../../scripts/docs/guide-list.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { startPrismMock } from '../support/prism-mock.ts';
import { patternOf, readSnippets } from '../support/snippets/read.ts';
import { SnippetSession } from '../support/snippets/session.ts';
import { startCommand } from '../support/start-command.ts';
import { missingToolchain } from '../support/toolchains.ts';

/** These have runners of their own, which have what they need. */
const runElsewhere: string[] = ['typescript-entry-points', 'api-tools', 'install', 'browsers', 'python', 'go', 'java'];

const pages = await Promise.all(
  [landingName, ...guideNames.filter((name) => !runElsewhere.includes(name))].map(async (name) => {
    const text = await readFile(`${projectRoot}docs/en/${name}.md`, 'utf8');
    return { name, snippets: readSnippets(text) };
  }),
);

/** The snippets run against the mocks that they name. */
const live = startCommand('src/cli/main.ts', 'mock', '--port', '0');
const prism = startPrismMock();
afterAll(async () => {
  await Promise.all([live.stop(), prism.then(({ close }) => close())]);
});

const withoutBash = missingToolchain('bash', '-c', 'curl --version');
/** A page is read from its start, so one without its commands has no programs either. */
const isRun = ({ snippets }: (typeof pages)[number]) =>
  snippets.length > 0 && !(withoutBash && snippets.some(({ language }) => language === 'bash'));

describe.each(pages.filter(isRun))('the snippets of $name', ({ snippets }) => {
  let session: SnippetSession;
  beforeAll(async () => {
    const [, address = ''] = await live.waitFor(/listens on (http:\S+)/);
    session = new SnippetSession(address, { prism: (await prism).url });
  });
  afterAll(() => session.close());

  test.each(snippets)('line $line runs and prints the output shown', async (snippet) => {
    const { code, output } = await session.run(snippet);
    expect(code, output).toBe(0);
    if (snippet.output !== undefined) expect(output.trim()).toMatch(patternOf(snippet.output));
  });
});
