import { readdir, readFile } from 'node:fs/promises';
import { projectRoot } from '../shared/paths.ts';

/**
 * Writes the licences of the packages that files come from.
 *
 * @param files paths in the project; the project's own are left out
 * @throws when a package says nothing of its licence
 */
export async function writeNotice(files: string[]): Promise<string> {
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  const texts = await Promise.all([...new Set(folders)].sort().map(readLicence));
  return `${['These programs hold parts of the packages below, under their licences.', ...new Set(texts)].join(rule)}\n`;
}

const rule = `\n\n${'-'.repeat(80)}\n\n`;

async function readLicence(folder: string): Promise<string> {
  const path = `${projectRoot}${folder}/`;
  const { name, version, license } = JSON.parse(await readFile(`${path}package.json`, 'utf8'));
  const file = (await readdir(path)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} has no licence, so it cannot be bundled.`);
  const text = file === undefined ? '' : await readFile(path + file, 'utf8');
  return [`${name} ${version} (${license ?? 'see below'})`, text.trim()].filter(Boolean).join('\n\n');
}
