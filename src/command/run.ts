import { UsageError } from './options.ts';

/**
 * Runs a command's body. A `UsageError` becomes one line on standard error and exit code 2, without a stack.
 *
 * @param body what the command does; for a server it resolves to a function that closes it, which is then called on
 *   SIGINT and SIGTERM before the process ends with exit code 0
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
