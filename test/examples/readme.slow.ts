import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { readSnippets, type Snippet } from '../support/snippets/read.ts';
import { SnippetSession } from '../support/snippets/session.ts';
import { missingToolchain, reason } from '../support/toolchains.ts';

const run = promisify(execFile);
const withoutBash = missingToolchain('bash', '--version');

const title = "the commands of the chat's README start the mock and then the chat";
test.skipIf(withoutBash)(`${title}${reason(withoutBash)}`, async () => {
  const readme = await readFile(`${projectRoot}docs/examples/chat/README.md`, 'utf8');
  const snippets = readSnippets(readme);
  expect(snippets).toHaveLength(3);
  const [build, mock, chat] = snippets as [Snippet, Snippet, Snippet];
  await run('bash', ['-euc', build.code], { cwd: projectRoot, timeout: 120_000 });
  const session = new SnippetSession('http://127.0.0.1:4010');
  try {
    const { output } = await session.run({ ...mock, code: `${mock.code.trim()} -- --port 0` });
    const [, url = ''] = /listens on (http:\S+)/.exec(output) ?? [];
    const [, key = ''] = /new Pusher\('(\w+)'/.exec(output) ?? [];
    const code = `INFRAI_BASE_URL=${url} PORT=0 ${chat.code.replace('APP_KEY', key)}`;
    const started = await session.run({ ...chat, code });
    expect(started.output).toMatch(/^The chat listens on http:/);
  } finally {
    await session.close();
  }
});
