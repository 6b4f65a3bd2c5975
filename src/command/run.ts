import { UsageError } from './options.ts';

/**
 * Runs a command. A `UsageError` is printed as one line on standard error, without a stack, and the exit code is 2.
 *
 * @param body does the work; for a server it resolves to a function that closes it, which is called on SIGINT and
 *   SIGTERM before the process ends with exit code 0
 */
export async function runCommand(body: () => Promise<(() => Promise<void>) | undefined>): Promise<void> {
  const close = await body().catch((error: Error) => {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(2);
  });
  if (close === undefined) return;
  const stop = () => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
