import { parseAddressOptions, parseOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { buildDocs } from './docs/build.ts';
import { serveLocalDocs } from './docs/local.ts';
import { docsAddress } from './docs/serve.ts';
import { contractFolder, projectRoot } from './shared/paths.ts';
import { watchPaths } from './shared/watch.ts';

/**
 * Builds the docs for this machine, serves them, and builds them again when the contract or a guide changes. `--build`
 * only builds them, for publishing: production is then the default server.
 */
await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    build: { type: 'boolean' },
    host: { type: 'string' },
    port: { type: 'string' },
  });
  if (options.build) {
    const start = performance.now();
    const folder = await buildDocs();
    console.log(`Built the docs in ${folder} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    return undefined;
  }
  const docs = await serveLocalDocs(parseAddressOptions(options, docsAddress), {}, console.log);
  const unwatch = await watchPaths([contractFolder, `${projectRoot}docs`], () => docs.rebuild());
  console.log(`The docs are at ${docs.url}`);
  return async () => {
    await unwatch();
    await docs.close();
  };
});
