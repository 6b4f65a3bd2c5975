import { spawnSync } from 'node:child_process';
import { win32 } from 'node:path';

/**
 * Finds the command of Python 3. On Windows it is `py` or `python`; `python3` there only opens a shop.
 *
 * @param works tells whether a command can be run; by default it is tried
 * @returns the first command that works; the usual one when none does
 */
export function findPython(
  platform: NodeJS.Platform = process.platform,
  works: (command: string) => boolean = (command) => spawnSync(command, ['--version']).status === 0,
): string {
  const commands = platform === 'win32' ? ['py', 'python'] : ['python3'];
  return commands.find((command, index) => index === commands.length - 1 || works(command)) ?? 'python3';
}

/** The path of a program in a virtual environment of Python, such as `pip`. */
export function findInEnvironment(
  folder: string,
  program: string,
  platform: NodeJS.Platform = process.platform,
): string {
  return platform === 'win32' ? win32.join(folder, 'Scripts', `${program}.exe`) : `${folder}/bin/${program}`;
}
