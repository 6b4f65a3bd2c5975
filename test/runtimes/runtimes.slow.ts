import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { launchChromium } from '../../scripts/shared/chromium.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { runNpm } from '../../scripts/shared/run.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { startTargetServer, type TargetServer } from '../contract/target-server.ts';
import { parametersOf } from '../support/call-by-capability.ts';
import { packProject } from '../support/pack.ts';
import { reason, skipWhere } from '../support/toolchains.ts';

const run = promisify(execFile);
const patience = 300_000;
const isLinux = process.platform === 'linux' && process.arch === 'x64';
const elsewhere = skipWhere(!isLinux, 'the packages of other runtimes are for Linux on x64');
const versions = isLinux ? await installPackages('test/runtimes/packages') : undefined;
const findNode = (version: string) => join(versions?.folder ?? '', `node_modules/node${version}/bin/node`);

/** Packages that bring a runtime for Linux on x64 in them, without an install script. */
const packages = ['@deno/linux-x64-glibc@2.9.6', '@oven/bun-linux-x64@1.4.5', 'miniflare@4.20260730.0'];

const operations = listOperations(await bundleContract());
const calls = operations.map((operation) => {
  const [example] = listExampleRequests(operation);
  const takesAny = Boolean(operation.requestBody) || operation.parameters?.some((item) => item.in !== 'header');
  return [operation.capability, takesAny && example ? [parametersOf(example)] : []] as const;
});

/** A module with a function that makes every call and resolves to how many succeeded as the contract says. */
const program = (url: string, options = '') => `
import { createRealtime } from 'infrai-realtime';
import { validateResponses } from 'infrai-realtime/validation';
const calls = ${JSON.stringify(calls)};
export async function makeEveryCall() {
  const realtime = createRealtime({ apiKey: 'any-key', baseUrl: '${url}', validate: validateResponses${options} });
  let succeeded = 0;
  for (const [capability, given] of calls) {
    const call = capability.split('.').slice(1).reduce((node, part) => node[part], realtime);
    const { data, metadata } = await call(...given).withResponse();
    if (data && metadata.request_id) succeeded++;
  }
  for await (const channel of realtime.channel.list()) if (!channel.name) throw new Error('A channel has no name.');
  return succeeded;
}
`;

let folder: string;
let mock: TargetServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtimes-'));
  mock = await startTargetServer({});
  const tarball = await packProject(folder);
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
  await runNpm([...options, tarball, ...packages], { cwd: folder });
  await writeFile(join(folder, 'calls.js'), program(mock.url));
  await writeFile(
    join(folder, 'main.js'),
    "import { makeEveryCall } from './calls.js';\nconsole.log('succeeded ' + (await makeEveryCall()));\n",
  );
}, patience);
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

const commands: [name: string, command: string, before: string[]][] = [
  ['the Node.js that runs this', process.execPath, []],
  ...['22', '24', '26'].map((version): [string, string, string[]] => [`Node.js ${version}`, findNode(version), []]),
  ['Deno', 'node_modules/@deno/linux-x64-glibc/deno', ['run', '--allow-net', '--allow-env', '--no-prompt']],
  ['Bun', 'node_modules/@oven/bun-linux-x64/bin/bun', ['run']],
];

describe.each(isLinux ? commands : commands.slice(0, 1))('%s', (name, command, before) => {
  test(
    'makes every call, and ends by itself',
    async () => {
      const file = command.startsWith('/') ? command : join(folder, command);
      const version = (await run(file, ['--version'], { cwd: folder })).stdout.split('\n')[0];
      console.log(`${name}: ${version}`);
      const { stdout } = await run(file, [...before, 'main.js'], { cwd: folder, timeout: 60_000 });
      expect(stdout.trim()).toBe(`succeeded ${operations.length}`);
    },
    patience,
  );
});

test.skipIf(elsewhere).each(['22', '24', '26'])(
  `Node.js %s takes the package with require()${reason(elsewhere)}`,
  async (version) => {
    await writeFile(join(folder, 'main.cjs'), "console.log(typeof require('infrai-realtime').createRealtime);");
    const { stdout } = await run(findNode(version), ['main.cjs'], { cwd: folder });
    expect(stdout.trim()).toBe('function');
  },
);

/** The program and the packed package in one module, for runtimes that get no folder. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

test.skipIf(elsewhere)(
  `workerd makes every call${reason(elsewhere)}`,
  async () => {
    const worker = `${program(mock.url)}
      export default { fetch: async () => new Response('succeeded ' + (await makeEveryCall())) };`;
    await writeFile(join(folder, 'worker.js'), await bundle(worker));
    const host = `import { Miniflare } from 'miniflare';
      import { readFile } from 'node:fs/promises';
      const host = new Miniflare({ modules: true, script: await readFile('worker.js', 'utf8'), compatibilityDate: '2025-06-01' });
      console.log(await (await host.dispatchFetch('http://worker.example/')).text());
      await host.dispose();`;
    await writeFile(join(folder, 'host.js'), host);
    // Miniflare asks for Node.js 22; workerd itself does not care.
    const { stdout } = await run(findNode('22'), ['host.js'], {
      cwd: folder,
      timeout: 60_000,
    });
    console.log(
      `workerd: ${(await run('node', ['-p', "require('workerd/package.json').version"], { cwd: folder })).stdout}`,
    );
    expect(stdout.trim()).toBe(`succeeded ${operations.length}`);
  },
  patience,
);

test(
  'Chromium makes every call once it is allowed to hold a key, and refuses before',
  async () => {
    const browser = await launchChromium();
    try {
      console.log(`Chromium: ${browser.version()}`);
      const tab = await browser.newPage();
      const attempt = async (options: string) => {
        const code = await bundle(`${program(mock.url, options)}\nglobalThis.makeEveryCall = makeEveryCall;`);
        await tab.addScriptTag({ content: code, type: 'module' });
        return tab.evaluate(() =>
          (globalThis as unknown as { makeEveryCall(): Promise<number> }).makeEveryCall().catch(String),
        );
      };
      expect(await attempt(', dangerouslyAllowBrowser: true')).toBe(operations.length);
      expect(await attempt('')).toMatch(/AuthenticationError: In a browser, everyone could read the project key/);
    } finally {
      await browser.close();
    }
  },
  patience,
);
