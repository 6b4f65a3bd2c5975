import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import semver from 'semver';
import { UsageError } from '../../src/command/options.ts';
import { chineseName, documentName } from '../contract/generated.ts';
import { releasedFolder } from '../contract/released.ts';
import { generatedRoot, projectRoot } from '../shared/paths.ts';
import { run, runNpm } from '../shared/run.ts';
import { renderTable } from '../shared/table.ts';
import { closeUnreleased, draftChangelog, insertDraft } from './changelog-draft.ts';
import { type Bump, bumps } from './contract-diff.ts';
import { packAll } from './packers.ts';
import { reportVersion } from './version.ts';
import { setVersion } from './version-copies.ts';

/** The options of a release. */
export interface ReleaseOptions {
  bump: Bump;
  /** Whether to run the tests. `npm run check` always runs. */
  tests: boolean;
}

const cwd = projectRoot;

/**
 * Makes a release: bumps the contract and the packages, generates, tests, packs, commits and tags. Does not push or
 * publish.
 *
 * @throws UsageError if there are uncommitted changes, or if the bump is too small for the changes
 */
export async function release({ bump, tests }: ReleaseOptions): Promise<void> {
  await demandCleanTree();
  const report = await reportVersion();
  const version = semver.inc(report.released, bump) as string;
  if (bumps.indexOf(bump) < bumps.indexOf(report.needed)) {
    throw new UsageError(
      `The changes since ${report.released} require --bump ${report.needed}. \`npm run changelog\` lists them.`,
    );
  }
  if (semver.gt(report.current, version)) {
    throw new UsageError(
      `The contract already has version ${report.current}, which is higher than ${version}. Choose a larger --bump.`,
    );
  }

  say(`Version ${version}`);
  await setVersion(version);
  await runNpm(['run', 'generate'], { cwd, show: true });
  await keepContract(version);
  const changelog = `${projectRoot}CHANGELOG.md`;
  const text = insertDraft(await readFile(changelog, 'utf8'), draftChangelog({ ...report, current: version }));
  await writeFile(changelog, closeUnreleased(text, version, new Date().toISOString().slice(0, 10)));

  say(tests ? 'Tests' : 'Checks, without the tests');
  await runNpm(tests ? ['test'] : ['run', 'check'], { cwd, show: true });

  say('Artifacts');
  await run('git', ['add', '--all'], { cwd });
  const folder = join(projectRoot, 'build/release', version);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const left = await packAll(folder, version);
  console.log(await listArtifacts(folder));
  for (const reason of left) console.log(`skipped: ${reason}`);

  await run('git', ['commit', '--quiet', '--message', `Release ${version}`], { cwd });
  // Go finds a module that is not at the root by the second tag.
  for (const tag of [`v${version}`, `generated/go/v${version}`]) await run('git', ['tag', tag], { cwd });
  say(
    `Released ${version} as a commit with tags. Review them, then push, and publish the files in build/release/${version}.`,
  );
}

async function demandCleanTree(): Promise<void> {
  const status = await run('git', ['status', '--porcelain'], { cwd });
  if (status !== '') throw new UsageError(`There are uncommitted changes. Commit or revert them:\n${status}`);
}

/** Stores the contract for the next comparison. */
async function keepContract(version: string): Promise<void> {
  const folder = join(releasedFolder, version);
  await mkdir(folder, { recursive: true });
  for (const name of [documentName, chineseName]) await copyFile(`${generatedRoot}openapi/${name}`, join(folder, name));
}

/** Writes a file of checksums, and returns a table of the artifacts with sizes and checksums. */
async function listArtifacts(folder: string): Promise<string> {
  const rows: [string, number, string][] = [];
  for (const name of (await readdir(folder)).sort()) {
    const content = await readFile(join(folder, name));
    rows.push([name, content.length, createHash('sha256').update(content).digest('hex')]);
  }
  const sums = rows.map(([name, , sum]) => `${sum}  ${name}\n`).join('');
  await writeFile(join(folder, 'SHA256SUMS'), sums);
  return renderTable(['artifact', 'bytes', 'sha256'], rows);
}

function say(what: string): void {
  console.log(`\n== ${what}`);
}
