import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { ownEntryPoints } from '../support/snippets/compile.ts';

/** The files and packages that a program with one import has in its bundle. */
async function bundled(path: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: `import * as all from '${path}'; console.log(all);`, resolveDir: projectRoot },
    alias: await ownEntryPoints(),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    absWorkingDir: projectRoot,
  });
  return Object.keys(metafile.inputs);
}

test.each(['infrai-realtime', 'infrai-realtime/request', 'infrai-realtime/tanstack-query'])(
  '%s brings neither schemas nor validators nor mocks nor their packages along',
  async (path) => {
    const files = await bundled(path);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => /node_modules\/(?!openapi-fetch\/)|\/zod|valida|msw|mock/.test(file))).toEqual([]);
  },
);

test('the validation brings its functions, and neither a client nor a package along', async () => {
  const files = await bundled('infrai-realtime/validation');
  expect(files).toContain('generated/validators/responses.js');
  expect(files.filter((file) => /node_modules|src\/client|parameters/.test(file))).toEqual([]);
});

test('the schemas bring no client along, and the handlers no schemas', async () => {
  expect((await bundled('infrai-realtime/zod')).filter((file) => /src\/|client/.test(file))).toEqual([]);
  const handlers = await bundled('infrai-realtime/msw');
  expect(handlers.filter((file) => /src\/client|node_modules\/zod|openapi-fetch/.test(file))).toEqual([]);
});
