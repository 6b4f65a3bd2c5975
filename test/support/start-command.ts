import { isAbsolute } from 'node:path';
import { inject } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import {
  type RunningCommand,
  startProgram,
  startCommand as startSource,
} from '../../scripts/shared/running-command.ts';

/**
 * Starts a command of the project in its compiled form, or another program as it is. Commands are listed in
 * test/support/compile-commands.ts; any other script of the project is started with tsx.
 *
 * @param parameters the command line; an object adds to the environment
 */
export function startCommand(script: string, ...parameters: (string | Record<string, string>)[]): RunningCommand {
  const file = findCompiled(script) ?? (isAbsolute(script) ? script : undefined);
  if (file === undefined) return startSource(script, ...parameters);
  const added = parameters.filter((item) => typeof item === 'object');
  const given = parameters.filter((item) => typeof item === 'string');
  return startProgram(process.execPath, [file, ...given], {
    name: script,
    folder: projectRoot,
    environment: Object.assign({}, ...added),
  });
}

/** Finds the compiled form of a command; undefined for another script, and in a run that compiles none. */
export function findCompiled(script: string): string | undefined {
  return inject('compiledCommands')?.[script];
}
