import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { startProgram } from '../../scripts/shared/running-command.ts';
import { reason, skipWhere } from '../support/toolchains.ts';

/** What a version of Node.js may change: sockets and streams, processes and their ends, fetch. */
const core = ['test/client', 'test/mock', 'test/mcp', 'test/cli', 'test/prism', 'test/shared', 'test/request.test.ts'];

/** How long the core may take, in milliseconds. */
const patience = 900_000;

const isLinux = process.platform === 'linux' && process.arch === 'x64';
const elsewhere = skipWhere(!isLinux, 'the packages of Node.js are for Linux on x64');

const packages = isLinux ? await installPackages('test/runtimes/packages') : undefined;

describe.skipIf(elsewhere).each(['20', '22', '24', '26'])(`the newest Node.js %s${reason(elsewhere)}`, (version) => {
  test(
    'passes the core of the tests',
    async () => {
      const node = join(packages?.folder ?? '', `node_modules/node${version}/bin/node`);
      const parameters = ['node_modules/vitest/vitest.mjs', 'run', ...core];
      const suite = startProgram(node, parameters, { name: 'vitest', folder: projectRoot, environment: {} });
      expect(await suite.ended, suite.output()).toBe(0);
      const [, count = ''] = /Tests.*?(\d+) passed/.exec(suite.output()) ?? [];
      console.log(`Node.js ${version}: ${count} tests passed`);
      expect(Number(count)).toBeGreaterThan(1_000);
    },
    patience,
  );
});
