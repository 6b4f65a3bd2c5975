import { UsageError } from './options.ts';
import { onStop } from './stop.ts';

/**
 * Runs a command. A `UsageError` is printed as one line on standard error, without a stack, and the exit code is 2.
 *
 * @param body does the work; for a server it resolves to a function that closes it, which is called when the process is
 *   told to stop (see `onStop`), before it ends with exit code 0
 */
export async function runCommand(body: () => Promise<(() => Promise<void>) | undefined>): Promise<void> {
  const close = await body().catch(async (error: Error) => {
    if (!(error instanceof UsageError)) throw error;
    // On Windows, what is written to a pipe is lost when the process ends before it was written.
    await new Promise((resolve) => process.stderr.write(`${error.message}\n`, resolve));
    process.exit(2);
  });
  if (close === undefined) return;
  onStop(() => void close().then(() => process.exit(0)));
}
