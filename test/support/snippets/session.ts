import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { findPython } from '../../../scripts/shared/python.ts';
import { compileSnippet } from './compile.ts';
import { readFileName, type Snippet } from './read.ts';

/** What a snippet did. */
export interface SnippetRun {
  code: number | null;
  /** What it printed, with the addresses that the text names. */
  output: string;
}

const writtenHost = '127.0.0.1:4010';
const writtenPrismHost = '127.0.0.1:4012';
/** What starts everything: a session has its servers already. */
const startEverything = /^npm ci\nnpm start\n$/;
const runFile = /^npx tsx (\S+)\n$/;
const mockCommand = /^npm run mock(:prism)?$/m;
const address = /http:\/\/127\.0\.0\.1:\d+/;
/** How long a snippet may take, in milliseconds. */
const patience = 55_000;

/** Runs the snippets of one text one after the other, as a reader does, against mocks on free ports. */
export class SnippetSession {
  #mock: string;
  #prism: string;
  readonly #home: string;
  #folder = '';
  #servers: ChildProcess[] = [];
  #count = 0;

  /**
   * @param mock the address of the mock, which the text calls by its default port
   * @param options.prism the address of the Prism mock, if the text calls it too
   * @param options.home where programs are put, inside the project so that they find its packages
   */
  constructor(mock: string, { prism = `http://${writtenPrismHost}`, home = `${projectRoot}build` } = {}) {
    this.#mock = mock;
    this.#prism = prism;
    this.#home = home;
  }

  async close(): Promise<void> {
    for (const server of this.#servers) stop(server);
    if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * Runs a snippet. One marked with the name of a file is saved for a later one that runs or imports it. One marked
   * `server` stays until the session is closed; a mock among them takes a free port.
   */
  async run(snippet: Snippet): Promise<SnippetRun> {
    const { language, marks, code } = snippet;
    if (startEverything.test(code)) return { code: 0, output: '' };
    const name = readFileName(snippet);
    if (name !== undefined) {
      const file = join(await this.#ensureFolder(), name);
      // As it is, for those that import it.
      await writeFile(file, this.#locate(code));
      await compileSnippet(this.#locate(code), file.replace(/ts$/, 'mjs'));
      return { code: 0, output: '' };
    }
    const { host } = new URL(this.#mock);
    const isServer = marks.includes('server');
    const adapted = isServer ? code.replace(mockCommand, '$& -- --port 0') : code;
    const child = await this.#start(language, this.#locate(adapted));
    if (isServer) this.#servers.push(child);
    const readiness = language === 'bash' ? address : /\n/;
    const { code: exitCode, output } = await finish(child, isServer ? readiness : undefined);
    // What follows is meant for the mock that the text just started.
    if (mockCommand.test(code)) this.#mock = address.exec(output)?.[0] ?? this.#mock;
    return { code: exitCode, output: output.replaceAll(host, writtenHost) };
  }

  /** Puts the servers of the session in place of those that the text names. */
  #locate(code: string): string {
    return code
      .replaceAll(writtenPrismHost, new URL(this.#prism).host)
      .replaceAll(writtenHost, new URL(this.#mock).host);
  }

  async #start(language: string, code: string): Promise<ChildProcess> {
    const options = {
      cwd: projectRoot,
      env: { ...process.env, INFRAI_API_KEY: 'key-of-no-value' },
      stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what a shell started ends with it. On Windows it would be a window of its own.
      detached: process.platform !== 'win32',
    };
    const [, file] = runFile.exec(code) ?? [];
    if (file !== undefined) {
      return spawn(process.execPath, [join(await this.#ensureFolder(), file.replace(/ts$/, 'mjs'))], options);
    }
    if (language === 'bash') return spawn('bash', ['-euo', 'pipefail', '-c', code], options);
    if (language === 'python') return spawn(findPython(), ['-c', code], options);
    const program = join(await this.#ensureFolder(), `snippet-${this.#count++}.mjs`);
    await compileSnippet(code, program);
    return spawn(process.execPath, [program], options);
  }

  async #ensureFolder(): Promise<string> {
    if (this.#folder === '') {
      await mkdir(this.#home, { recursive: true });
      this.#folder = await mkdtemp(join(this.#home, 'snippets-'));
    }
    return this.#folder;
  }
}

/** Waits for the end or, where a server is meant, for what it prints when it is ready. */
function finish(child: ChildProcess, readiness?: RegExp): Promise<SnippetRun> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      stop(child);
      reject(new Error(`The snippet did not end in ${patience} ms. It printed:\n${output}`));
    }, patience);
    const settle = (code: number | null) => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (readiness?.test(output)) settle(0);
      });
    }
    child.once('error', reject);
    child.once('close', settle);
  });
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended by itself a moment ago.
  }
}
