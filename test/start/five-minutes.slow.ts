import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServerNaming } from '../../scripts/docs/local-addresses.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { type RunningCommand, startProgram } from '../../scripts/shared/running-command.ts';
import { copyProject } from '../support/copy-project.ts';
import { patternOf } from '../support/snippets/read.ts';
import { missingToolchain, reason } from '../support/toolchains.ts';

/** How long a block may take, in milliseconds. */
const patience = 50_000;

const withoutBash = missingToolchain('bash', '--version');

let folder: string;
let start: RunningCommand;
let docsUrl = '';
let nameServers = (text: string) => text;
const shells: Shell[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-minutes-'));
  await copyProject(folder);
  start = startProgram(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--any-port'], {
    name: 'npm start',
    folder,
    environment: {},
  });
  const [, live = ''] = await start.waitFor(/live mock listens on (http:\S+)/);
  [, docsUrl = ''] = await start.waitFor(/docs are at (http:\S+)/);
  const [, prism = ''] = await start.waitFor(/Prism mock listens on (http:\S+)/);
  nameServers = createServerNaming(
    new Map([
      ['http://127.0.0.1:4010', live],
      ['http://127.0.0.1:4011', docsUrl],
      ['http://127.0.0.1:4012', prism],
    ]),
  );
});
afterAll(async () => {
  for (const shell of shells) shell.close();
  await start.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One shell, as a reader has it: what a block exports, the next one has. */
class Shell {
  readonly #process: ChildProcess = spawn('bash', [], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  #output = '';
  #count = 0;

  constructor() {
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
  }

  /** @returns what a block printed, and its exit code */
  async run(code: string): Promise<{ output: string; exitCode: number }> {
    this.#output = '';
    const end = `end-of-block-${this.#count++}`;
    this.#process.stdin?.write(`${code}\necho "${end} $?"\n`);
    const pattern = new RegExp(`\\n?${end} (\\d+)\\n$`);
    const limit = Date.now() + patience;
    while (!pattern.test(this.#output)) {
      if (Date.now() > limit) throw new Error(`The block did not end. It printed:\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [, exitCode] = pattern.exec(this.#output) ?? [];
    return { output: this.#output.replace(pattern, ''), exitCode: Number(exitCode) };
  }

  close(): void {
    this.#process.kill();
  }
}

/** Does what a page says, block by block, in the order of the page. */
async function follow(shell: Shell, page: string): Promise<number> {
  let done = 0;
  let printed: string | undefined;
  for (const [, language = '', info = '', code = ''] of page.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [mark = ''] = info.trim().split(' ');
    if (mark === 'output') {
      expect((printed ?? '').trim()).toMatch(patternOf(code));
    } else if (/^[\w-]+\.ts$/.test(mark)) {
      await writeFile(join(folder, mark), code);
    } else if (language === 'bash' && !code.startsWith('npm ci')) {
      // What starts the servers runs already; every other command of the page is run as it is.
      const { output, exitCode } = await shell.run(code);
      expect(exitCode, `${code}\n${output}`).toBe(0);
      printed = output;
      done++;
    }
  }
  return done;
}

const readServed = async (path: string) => (await fetch(`${docsUrl}/${path}`)).text();

describe.skipIf(withoutBash).each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])(`%s, the landing page and the quick start in %s${reason(withoutBash)}`, (readme, language) => {
  test('can be followed word by word, in one shell, against the same servers', async () => {
    const shell = new Shell();
    shells.push(shell);
    const text = await readFile(projectRoot + readme, 'utf8');
    const [, beginning = ''] = text.split(/^## /m);
    expect(await follow(shell, nameServers(beginning))).toBeGreaterThanOrEqual(1);
    // These name the servers that run, as the docs show them.
    for (const path of [`${language}/index.md`, `${language}/guides/quick-start.md`]) {
      const page = await readServed(path);
      expect(page).not.toMatch(/\b401[012]\b/);
      expect(await follow(shell, page)).toBeGreaterThanOrEqual(2);
    }
  });
});

test('pages name the servers that run, and are told when the mock is gone', async () => {
  for (const path of ['en/index.html', 'zh/index.html', 'en/guides/mock-servers.html', 'en/reference/publish.html']) {
    expect(await readServed(path), path).not.toMatch(/127\.0\.0\.1:401[012]\b/);
  }
  const events = await fetch(`${docsUrl}/reload`);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('"connected":true')) heard += (await reader?.read())?.value ?? '';
  await reader?.cancel();
});
