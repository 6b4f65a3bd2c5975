import { appendFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { run, runNpm } from '../shared/run.ts';

/**
 * Makes a complete release in a temporary clone of the last commit, shows it, and deletes the clone. The project's tree,
 * commits and tags stay unchanged.
 *
 * @param parameters the options of the release
 */
export async function rehearse(parameters: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    await run('git', ['clone', '--quiet', projectRoot, folder], { cwd: projectRoot });
    await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    // .gitignore only matches a folder, and this is a link.
    await appendFile(join(folder, '.git/info/exclude'), 'node_modules\n');
    // A commit needs an author, which a CI machine may not have.
    await run('git', ['config', 'user.name', 'Dry run'], { cwd: folder });
    await run('git', ['config', 'user.email', 'dry-run@localhost'], { cwd: folder });
    await runNpm(['run', '--silent', 'release', '--', ...parameters], { cwd: folder, show: true });
    console.log('\nThis was a dry run. Nothing was kept.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
