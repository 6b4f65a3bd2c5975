import { parseOptions, UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { serveLocalDocs } from './docs/local.ts';
import { docsAddress } from './docs/serve.ts';
import { generate } from './generate/generate.ts';
import { mockAddress, servePrismMock } from './prism/serve.ts';
import { generatedRoot } from './shared/paths.ts';

/** Everything from nothing: the targets, the mock and the docs. `--any-port` takes free ports. */
await runCommand(async () => {
  const anyPort = parseOptions(process.argv.slice(2), { 'any-port': { type: 'boolean' } })['any-port'] === true;
  const [, mock, docs] = await Promise.all([
    generate(generatedRoot),
    servePrismMock(anyPort ? { ...mockAddress, port: 0 } : mockAddress, console.log).catch(adviseAnyPort),
    serveLocalDocs(anyPort ? { ...docsAddress, port: 0 } : docsAddress, console.log).catch(adviseAnyPort),
  ]);
  console.log(`${mock.description}\n\nThe docs are at ${docs.url}\n\nStop both with Ctrl+C.`);
  return async () => {
    await Promise.all([mock.close(), docs.close()]);
  };
});

/** The commands for one server take `--port`; this one has two. */
function adviseAnyPort(error: Error): never {
  if (!(error instanceof UsageError)) throw error;
  throw new UsageError(`${error.message.split('. ')[0]}. Take free ports with: npm start -- --any-port`);
}
