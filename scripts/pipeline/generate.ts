import { bundleContract } from '../contract/bundle.ts';
import { targets } from '../targets/index.ts';
import { writeTree } from './write-tree.ts';

/** What was made, and how long each part took. */
export interface GenerateReport {
  timings: { name: string; milliseconds: number; files: string[] }[];
  totalMilliseconds: number;
}

/**
 * Makes every target from the contract, in memory.
 *
 * @returns the text of each file by its path below `generated/`, with the time that each part took
 */
export async function renderTargets(): Promise<{ files: Map<string, string>; report: GenerateReport }> {
  const start = performance.now();
  const files = new Map<string, string>();
  const document = await bundleContract();
  const timings: GenerateReport['timings'] = [{ name: 'bundle', milliseconds: performance.now() - start, files: [] }];
  for (const target of targets) {
    const targetStart = performance.now();
    const made = await target.generate(document);
    for (const [path, text] of made) {
      if (files.has(path)) throw new Error(`Two targets make ${path}; the second is "${target.name}".`);
      files.set(path, text);
    }
    timings.push({ name: target.name, milliseconds: performance.now() - targetStart, files: [...made.keys()] });
  }
  return { files, report: { timings, totalMilliseconds: performance.now() - start } };
}

/**
 * Makes every target and brings a folder in line with it; nothing is touched when a target fails.
 *
 * @param folder where the files go; what no target makes is removed from it
 */
export async function generate(folder: string): Promise<GenerateReport> {
  const { files, report } = await renderTargets();
  await writeTree(folder, files);
  return report;
}
