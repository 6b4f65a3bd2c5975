import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import type { RunningCommand } from '../../scripts/shared/running-command.ts';
import { compileSnippet } from '../support/snippets/compile.ts';
import { typeErrorsOf } from '../support/snippets/type-errors.ts';
import { startCommand } from '../support/start-command.ts';

const pages = ['README.md', 'CONTRIBUTING.md'];
const texts = await Promise.all(pages.map((page) => readFile(projectRoot + page, 'utf8')));
const readme = texts[0] ?? '';
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const { scripts } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));

const mockAddress = /http:\/\/127\.0\.0\.1:4010/g;
let mock: RunningCommand;
let url: string;
beforeAll(async () => {
  mock = startCommand('src/cli/main.ts', 'mock', '--port', '0');
  [, url = ''] = await mock.waitFor(/listens on (http:\S+)/);
});
afterAll(async () => {
  await mock.stop();
});

const programs = blocks.filter(({ language }) => language === 'ts').map(({ code }) => code);
const printed = [
  /^msg_\S+ went to room-42; 0 there\.$/,
  /^room-42 is a presence channel\.$/,
  /^INVALID_INPUT 400 .*name/,
  /attempt: 1, status: 429, willRetry: true[\s\S]*attempt: 2, status: 429, willRetry: false[\s\S]*RateLimitError \d/,
  /^true$/,
  /^true [\da-f-]{36}\n[\da-f-]{36}$/,
  /^room-42$/,
  /^200 application\/json/,
  /^\{[^}]*token: '.+',[^}]*endpoint: 'wss?:.+'[^}]*\}$/,
  /^0\nrealtime\.presence\.get .*data\.members\[0\]\.client_id: must be a string, but is 7\./,
  /^msg_\S+$/,
];

const tour = ['Usage', 'Errors', 'Retries', 'Timeouts', 'Request ids', 'Pagination', 'Raw responses', 'Browsers'];

test('the tour of the client has the order that users know, with a program in every section', () => {
  const stops = readme.split(/^### /m).slice(1);
  expect(stops.map((stop) => stop.split('\n')[0]).slice(0, tour.length)).toEqual(tour);
  for (const stop of stops.slice(0, tour.length)) expect(stop).toContain('```ts');
});

test('the programs have no type errors', () => {
  expect(typeErrorsOf(programs)).toEqual([]);
});

test('every program has an expected output', () => expect(programs).toHaveLength(printed.length));

test.each(programs.map((code, index) => ({ code, index })))(
  'program $index runs as written',
  async ({ code, index }) => {
    // It stands in the project, where its packages are.
    const file = `${projectRoot}readme-program-${process.pid}-${index}.mjs`;
    await compileSnippet(code.replaceAll(mockAddress, url), file);
    try {
      const program = startCommand(file);
      expect(await program.ended).toBe(0);
      expect(program.output().trim()).toMatch(printed[index] ?? /never/);
    } finally {
      await rm(file);
    }
  },
);

const curls = blocks.filter(({ code }) => code.startsWith('curl'));
const statuses = [200, 402, 429];

test.each(curls.map(({ code }, index) => ({ code, expected: statuses[index] })))(
  'the call returns $expected',
  async (call) => {
    const { code, expected } = call;
    const [address = ''] = /http:\S+/.exec(code) ?? [];
    const pairs = [...code.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]);
    const [, body] = /-d '([^']+)'/.exec(code) ?? [];
    const response = await fetch(address.replace(mockAddress, url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: Object.fromEntries(pairs),
      body: body ?? null,
    });
    expect(response.status).toBe(expected);
  },
);

test('the suite runs against a given server, through the validating proxy', async () => {
  const [{ code = '' } = {}] = blocks.filter(({ code }) => code.startsWith('CONTRACT_BASE_URL'));
  const [, parameters = ''] = /npx vitest (.*)/.exec(code) ?? [];
  const suite = startCommand(`${projectRoot}node_modules/vitest/vitest.mjs`, ...parameters.trim().split(' '), {
    CONTRACT_BASE_URL: url,
    INFRAI_API_KEY: 'any-key',
  });
  expect(await suite.ended, suite.output()).toBe(0);
  expect(suite.output()).toContain('only these are called: ');
  // It is a run of vitest within a run of vitest.
}, 120_000);

test('every script that the pages name exists', () => {
  const named = [...texts.join('\n').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});
