import { watch } from 'chokidar';

/** How long files have to stay unchanged before a change is handled, in milliseconds: an editor saves in several steps. */
const settleTime = 100;

/**
 * Watches files and folders. Changes that follow each other closely are handled once, and never two at the same time.
 *
 * @param paths files, and folders with everything in them
 * @param onChange handles a change; it must not reject
 * @returns a function that ends the watch and waits for the change that is being handled
 */
export async function watchPaths(paths: string[], onChange: () => Promise<void>): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let handled = Promise.resolve();
  const watcher = watch(paths, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      handled = handled.then(onChange);
    }, settleTime);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await handled;
  };
}
