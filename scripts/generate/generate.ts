import type { OpenApiDocument } from '../../src/contract/document.ts';
import { bundleContract } from '../contract/bundle.ts';
import { writeTree } from '../shared/tree.ts';
import { targets } from '../targets/index.ts';
import type { Target } from '../targets/target.ts';
import { startProcess } from './worker.ts';

/** What was made, and how long each part took while the others ran beside it. */
export interface GenerateReport {
  timings: { name: string; milliseconds: number; files: string[] }[];
  totalMilliseconds: number;
}

/**
 * Makes targets from the contract in memory, all of them side by side.
 *
 * @param wanted the targets; every one when absent
 * @returns the text of each file by its path below `generated/`, with the time that each part took, both in the order
 *   of the targets, whichever is ready first
 * @throws when targets fail, or when two make the same file; the message names each
 */
export async function renderTargets(
  wanted: readonly Target[] = targets,
): Promise<{ files: Map<string, string>; report: GenerateReport }> {
  const start = performance.now();
  const makers = wanted.map((target) => ({ target, process: target.ownProcess && startProcess(target.name) }));
  const document = await bundleContract().catch((error) => {
    for (const { process } of makers) process?.end();
    throw error;
  });
  const bundled = { name: 'bundle', milliseconds: performance.now() - start, files: [] };
  const made = await Promise.all(
    makers.map(({ target, process }) => renderTarget(target.name, process ?? target, document)),
  );
  const failures = made.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${name}: ${failure}`]));
  if (failures.length > 0) throw new Error(`These targets could not be made.\n${failures.join('\n')}`);

  const files = new Map<string, string>();
  for (const { name, texts } of made) {
    for (const [path, text] of texts) {
      if (files.has(path)) throw new Error(`Two targets make ${path}; the second is "${name}".`);
      files.set(path, text);
    }
  }
  const timings = made.map(({ name, milliseconds, texts }) => ({ name, milliseconds, files: [...texts.keys()] }));
  return { files, report: { timings: [bundled, ...timings], totalMilliseconds: performance.now() - start } };
}

async function renderTarget(name: string, maker: Pick<Target, 'generate'>, document: OpenApiDocument) {
  const start = performance.now();
  return maker.generate(document).then(
    (texts) => ({ name, texts, milliseconds: performance.now() - start, failure: undefined }),
    (error: Error) => ({ name, texts: new Map<string, string>(), milliseconds: 0, failure: error.message }),
  );
}

/**
 * Makes every target and writes the files into a folder. Nothing is written when a target fails.
 *
 * @param folder where the files go; every other file in it is removed
 * @returns the report, and the paths of the files that changed
 */
export async function generate(folder: string): Promise<GenerateReport & { changed: string[] }> {
  const { files, report } = await renderTargets();
  return { ...report, changed: await writeTree(folder, files) };
}
