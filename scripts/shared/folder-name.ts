import { UsageError } from '../../src/command/options.ts';
import { projectRoot } from './paths.ts';

/**
 * Refuses a project's folder in which Redocly or Spectral would fail inside, with an error that does not name the cause:
 * they take its path for a part of a URL.
 *
 * @throws UsageError with the characters that are why, and what to do
 */
export function refuseFolderName(folder: string = projectRoot): void {
  const found = ['#', '%', '?'].filter((character) => folder.includes(character));
  if (found.length === 0) return;
  throw new UsageError(
    `The path of the project has ${found.join(' and ')} in it, which Redocly and Spectral cannot read: ${folder}. Move the project to a folder without # % ? in its path.`,
  );
}
