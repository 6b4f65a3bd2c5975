import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleContract } from '../contract/bundle.ts';
import { targets } from '../targets/index.ts';
import { readTree } from './read-tree.ts';

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
 * Makes every target and brings a folder in line with it. A file that is right already is left alone, so whoever reads
 * it at the same time is not disturbed; nothing is touched when a target fails.
 *
 * @param folder where the files go; what no target makes is removed from it
 */
export async function generate(folder: string): Promise<GenerateReport> {
  const [{ files, report }, present] = await Promise.all([renderTargets(), readTree(folder)]);
  for (const [path, text] of files) {
    if (present.get(path) === text) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const path of present.keys()) {
    if (!files.has(path)) await rm(join(folder, path));
  }
  return report;
}
