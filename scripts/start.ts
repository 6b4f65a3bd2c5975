import { parseOptions, UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { refuseFolderName } from './shared/folder-name.ts';

/** Generates every target, and serves the live mock, the docs and the Prism mock. `--any-port` takes free ports. */
await runCommand(async () => {
  refuseFolderName();
  const anyPort = parseOptions(process.argv.slice(2), { 'any-port': { type: 'boolean' } })['any-port'] === true;
  console.log('Generating everything from openapi/, which takes some seconds.\n');
  // What this loads takes seconds too.
  const { serveEverything } = await import('./start/serve-everything.ts');
  const close = await serveEverything(anyPort, console.log).catch((error: Error) => {
    if (!(error instanceof UsageError)) throw error;
    // The commands for one server advise `--port`; this one has three servers.
    throw new UsageError(`${error.message.split('. ')[0]}. Take free ports with: npm start -- --any-port`);
  });
  console.log('Stop all three with Ctrl+C.');
  return close;
});
