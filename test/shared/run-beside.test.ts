import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runBeside } from '../../scripts/shared/run-beside.ts';

const program = (name: string, code: string) => ({ name, parameters: ['--eval', code] });

/** Runs programs, and returns what failed and what was printed. */
async function observe(...programs: Parameters<typeof runBeside>[0]) {
  let printed = '';
  const failed = await runBeside(programs, (text) => {
    printed += text;
  });
  return { failed, printed };
}

test('programs run at the same time, and their output is not mixed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'beside-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // Each ends only when it has reached the other and was reached by it.
  const meet = (own: string, other: string) => `
    const { createServer, connect } = require('node:net');
    const { join } = require('node:path');
    const place = (name) => join(process.platform === 'win32' ? '//./pipe' : '', ${JSON.stringify(folder)}, name);
    let left = 2;
    const finish = () => {
      left -= 1;
      if (left === 0) process.stdout.write('${own} ends\\n', () => process.exit());
    };
    console.log('${own} starts');
    createServer(finish).listen(place('${own}'));
    const look = () => connect(place('${other}'), finish).on('error', () => setTimeout(look, 20));
    look();
  `;
  expect(await observe(program('one', meet('one', 'two')), program('two', meet('two', 'one')))).toEqual({
    failed: [],
    printed: 'one starts\none ends\n\ntwo starts\ntwo ends\n',
  });
});

test.each([
  [0, 0, []],
  [1, 0, ['one']],
  [0, 3, ['two']],
  [1, 1, ['one', 'two']],
])('with the exit codes %i and %i, %j failed', async (one, two, failed) => {
  const run = await observe(program('one', `process.exit(${one})`), program('two', `process.exit(${two})`));
  expect(run.failed).toEqual(failed);
});

test('what a failed program prints on either stream is shown', async () => {
  const { printed } = await observe(
    program('one', 'console.log("first")'),
    program('two', 'console.error("why"); process.exit(1)'),
  );
  expect(printed).toBe('first\n\nwhy\n');
});
