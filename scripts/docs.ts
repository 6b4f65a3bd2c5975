import { parseAddress } from './command/options.ts';
import { runCommand } from './command/run.ts';
import { buildDocs } from './docs/build.ts';
import { docsAddress, serveDocs } from './docs/serve.ts';

await runCommand(async () => {
  const address = parseAddress(process.argv.slice(2), docsAddress);
  const docs = await serveDocs(await buildDocs(), address);
  console.log(`The docs are at ${docs.url}`);
  return docs.close;
});
