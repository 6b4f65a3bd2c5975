import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildLibrary } from '../../build/build-library.ts';
import { projectRoot } from '../../shared/paths.ts';
import { writeTree } from '../../shared/tree.ts';
import { type Contender, contenders } from './contenders.ts';

const run = promisify(execFile);
const rounds = 9;

/**
 * Measures how long Node.js takes to import each contender, each time in a new process. Contenders take turns, so that
 * other load on the machine affects all of them alike.
 *
 * @param folder where this project's package is built
 * @param packages the folder in which the packages of the other contenders are installed
 * @returns milliseconds by the contender's name: the shortest of all rounds; only for those that are packages
 */
export async function measureImports(folder: string, packages: string): Promise<Map<string, number>> {
  const built = join(folder, 'package');
  await writeTree(built, await buildLibrary());
  const imports = contenders.flatMap(({ name, module }) =>
    module ? [{ name, ...locate(module, built, packages) }] : [],
  );
  const spans = new Map<string, number[]>(imports.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, specifier, cwd } of imports) spans.get(name)?.push(await importOnce(specifier, cwd));
  }
  return new Map(Array.from(spans, ([name, measured]) => [name, Math.min(...measured)]));
}

function locate(module: NonNullable<Contender['module']>, built: string, packages: string) {
  if (!module.startsWith('src/'))
    return { specifier: module, cwd: module === 'openapi-fetch' ? projectRoot : packages };
  return { specifier: pathToFileURL(join(built, module)).href, cwd: projectRoot };
}

async function importOnce(specifier: string, cwd: string): Promise<number> {
  const program = `const start = performance.now();
    await import(${JSON.stringify(specifier)});
    console.log(performance.now() - start);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd, timeout: 60_000 });
  return Number(stdout);
}
