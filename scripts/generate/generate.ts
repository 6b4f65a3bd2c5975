import { bundleContract } from '../contract/bundle.ts';
import { locateProblem } from '../contract/locate-problem.ts';
import { writeTree } from '../shared/tree.ts';
import { targets } from '../targets/index.ts';
import type { ApiModel } from '../targets/model/api.ts';
import { readApi } from '../targets/model/read-api.ts';
import type { Target } from '../targets/target.ts';
import { startWorker } from './worker.ts';

/** What was generated, and how long each part took while the others ran beside it. */
export interface GenerateReport {
  timings: { name: string; milliseconds: number; files: string[] }[];
  totalMilliseconds: number;
}

/**
 * Generates targets from the contract in memory, all of them side by side.
 *
 * @param wanted the targets; every target by default
 * @returns the text of each file by its path below `generated/`, with the time that each part took, both in the order
 *   of the targets, whichever is ready first
 * @throws when targets fail, or when two generate the same file; the message names each
 */
export async function renderTargets(
  wanted: readonly Target[] = targets,
): Promise<{ files: Map<string, string>; report: GenerateReport }> {
  const start = performance.now();
  const runs = wanted.map((target) => ({ target, worker: target.ownProcess && startWorker(target.name) }));
  const api = await bundleContract()
    .then(readApi)
    .catch((error) => {
      for (const { worker } of runs) worker?.end();
      throw error;
    });
  const contract = { name: 'contract', milliseconds: performance.now() - start, files: [] };
  const rendered = await Promise.all(
    runs.map(({ target, worker }) => renderTarget(target.name, worker ?? target, api)),
  );
  const failures = rendered.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${name}: ${failure}`]));
  if (failures.length > 0) throw new Error(`These targets failed:\n${failures.join('\n')}`);

  const files = new Map<string, string>();
  for (const { name, texts } of rendered) {
    for (const [path, text] of texts) {
      if (files.has(path)) throw new Error(`Two targets generate ${path}; the second is "${name}".`);
      files.set(path, text);
    }
  }
  const timings = rendered.map(({ name, milliseconds, texts }) => ({ name, milliseconds, files: [...texts.keys()] }));
  return { files, report: { timings: [contract, ...timings], totalMilliseconds: performance.now() - start } };
}

async function renderTarget(name: string, target: Pick<Target, 'generate'>, api: ApiModel) {
  const start = performance.now();
  return target.generate(api).then(
    (texts) => ({ name, texts, milliseconds: performance.now() - start, failure: undefined }),
    (error: Error) => ({ name, texts: new Map<string, string>(), milliseconds: 0, failure: error.message }),
  );
}

/**
 * Makes every target and writes the files into a folder. Nothing is written when a target fails.
 *
 * @param folder where the files go; every other file in it is removed
 * @returns the report, and the paths of the files that changed
 * @throws when targets fail; the message names the file and the line of the contract, where they can be found
 */
export async function generate(folder: string): Promise<GenerateReport & { changed: string[] }> {
  const { files, report } = await renderTargets().catch(async (error) => {
    throw await locateProblem(error);
  });
  return { ...report, changed: await writeTree(folder, files) };
}
