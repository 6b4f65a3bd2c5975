import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { guideNames } from '../../../scripts/docs/guide-list.ts';
import { programsFolder } from '../../../scripts/docs/programs.ts';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { patternOf, readSnippets, type Snippet } from '../../support/snippets/read.ts';
import { reason } from '../../support/toolchains.ts';
import { buildGoPrograms, compileJavaPrograms, installPythonClient, missingTools } from './clients.ts';
import { runProgram } from './sample-runs.ts';

/** The TypeScript program of a guide and the folder of the same program in the other languages, in their order. */
const programs: { name: string; snippet: Snippet }[] = [];
const names = await readdir(programsFolder);
for (const guide of guideNames) {
  for (const snippet of readSnippets(await readFile(`${projectRoot}docs/en/${guide}.md`, 'utf8'))) {
    const name = snippet.marks.find((mark) => names.includes(mark));
    if (name !== undefined) programs.push({ name, snippet });
  }
}

/** What the requests to the servers among the programs get. */
const servers: Record<string, { cookie: string; body: string; response: object }> = {
  'token-server': { cookie: 'session=1', body: '', response: { token: expect.any(String), client_id: 'user_42' } },
  'pusher-endpoint': {
    cookie: '',
    body: new URLSearchParams({ socket_id: '1234.5678', channel_name: 'presence-room-42' }).toString(),
    response: {
      auth: expect.stringMatching(/^\w+:\w+$/),
      channel_data: expect.stringContaining('"user_info":{"name":"Ada"}'),
    },
  },
};

let mock: Listening;
let folder: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'programs-'));
  await cp(programsFolder, folder, { recursive: true });
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.\w+$/.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replaceAll('http://127.0.0.1:4010', mock.url));
  }
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

const findFile = async (name: string, ending: string) => {
  const files = await readdir(join(folder, name));
  return join(folder, name, files.find((file) => file.endsWith(ending)) ?? `none that ends with ${ending}`);
};

/** Prepares the programs of each language, and finds the command of one. */
const languages = {
  python: async () => {
    const python = await installPythonClient(folder);
    return async (name: string) => [python, await findFile(name, '.py')];
  },
  go: async () => {
    const built = await buildGoPrograms(folder);
    return async (name: string) => [join(built, name)];
  },
  java: async () => {
    const files = await Promise.all(programs.map(({ name }) => findFile(name, '.java')));
    const classPath = await compileJavaPrograms(files, folder);
    return async (name: string) => ['java', '-cp', classPath, basename(await findFile(name, '.java'), '.java')];
  },
};

test('every folder of programs is shown by one guide', () => {
  expect(programs.map(({ name }) => name).sort()).toEqual(names.sort());
});

describe.each(Object.entries(languages))('in %s', (language, prepare) => {
  const missing = missingTools[language as keyof typeof missingTools];
  test.skipIf(missing)(`every program of the guides does what its TypeScript does${reason(missing)}`, async () => {
    const findCommand = await prepare();
    for (const { name, snippet } of programs) {
      const [command = '', ...parameters] = await findCommand(name);
      const server = servers[name];
      if (server === undefined) {
        const output = await runProgram(command, parameters);
        // What is true is True in Python.
        const lines =
          language === 'python' ? output.replace(/\b(True|False)\b/g, (word) => word.toLowerCase()) : output;
        expect(lines.trim(), name).toMatch(patternOf(snippet.output ?? ''));
      } else {
        const port = await startServer(command, parameters);
        const { cookie, body, response } = server;
        const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...(cookie && { Cookie: cookie }) };
        const reply = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
        expect(await reply.json(), name).toMatchObject(response);
        if (cookie === '') continue;
        const refused = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
        expect(refused.status, name).toBe(401);
      }
    }
  });
});

/** Starts a program that stays, and finds the port that it prints. */
function startServer(command: string, parameters: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { env: { ...process.env, INFRAI_API_KEY: 'key-of-no-value' } });
    started.push(child);
    let output = '';
    const timer = setTimeout(() => reject(new Error(`${command} printed no port in 30 s:\n${output}`)), 30_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [, port] = /listens on port (\d+)\n/.exec(output) ?? [];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(port);
      });
    }
    child.once('error', reject);
  });
}
