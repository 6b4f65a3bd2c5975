import { readFile } from 'node:fs/promises';
import { UsageError } from '../../command/options.ts';
import { describeErrors } from '../../contract/describe-errors.ts';
import type { ProjectState } from './project-state.ts';

/**
 * Checks a state of a project by its schema.
 *
 * @param source names where it comes from, for a message
 * @throws UsageError, which names each field that is wrong
 */
export async function checkState(state: unknown, source: string): Promise<ProjectState> {
  const { validateState } = await import('./state-validator.ts');
  if (!validateState(state)) throw new UsageError(`${source}: ${describeErrors(validateState.errors ?? [])}`);
  return state as ProjectState;
}

/**
 * Reads a seed file.
 *
 * @throws UsageError when it cannot be read or is malformed
 */
export async function readSeed(path: string): Promise<ProjectState> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `--seed ${path}: cannot be read (${error.code ?? error.message}). Give the path of a JSON file.`,
    );
  });
  return checkState(parse(text, `--seed ${path}`), `--seed ${path}`);
}

/** @throws UsageError when the text is not JSON */
export function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${source}: not JSON. ${(error as Error).message}`);
  }
}
