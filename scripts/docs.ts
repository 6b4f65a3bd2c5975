import { parseAddress } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { serveLocalDocs } from './docs/local.ts';
import { docsAddress } from './docs/serve.ts';

/** Builds the docs for this machine, serves them, and builds them anew when the contract or a guide changes. */
await runCommand(async () => {
  const docs = await serveLocalDocs(parseAddress(process.argv.slice(2), docsAddress), console.log);
  console.log(`The docs are at ${docs.url}`);
  return docs.close;
});
