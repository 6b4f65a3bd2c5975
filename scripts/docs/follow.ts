import { watch } from 'chokidar';
import { contractFolder, projectRoot } from '../shared/paths.ts';
import { buildDocs } from './build.ts';

/** How long to wait for the rest of a change, in milliseconds: an editor saves in several steps. */
const settling = 80;

/**
 * Builds the site anew when the contract or a guide changes. A change that breaks it is reported and the site stays.
 *
 * @param report prints a line
 * @param built is called after each build
 * @returns a function that ends it
 */
export async function followDocs(report: (line: string) => void, built: () => void): Promise<() => Promise<void>> {
  const watcher = watch([contractFolder, `${projectRoot}docs`], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, settling);
  });
  async function rebuild(): Promise<void> {
    const start = performance.now();
    try {
      await buildDocs({ local: true });
      report(`Built the docs anew in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
      built();
    } catch (error) {
      report(`The docs stay as they were. ${(error as Error).message}`);
    }
  }
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await building;
  };
}
