import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Installs packages of Debian, where this is Debian and root runs this.
 *
 * @returns whether it did
 * @throws when apt-get fails
 */
export async function installDebianPackages(names: string[]): Promise<boolean> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  await run('apt-get', ['update'], { timeout: 300_000 });
  const options = { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['install', '--yes', '--no-install-recommends', ...names], options);
  return true;
}
