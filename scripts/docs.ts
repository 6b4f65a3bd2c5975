import { parseAddressOptions, parseOptions, UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { buildDocs } from './docs/build.ts';
import { serveLocalDocs } from './docs/local.ts';
import { docsAddress } from './docs/serve.ts';
import { refuseFolderName } from './shared/folder-name.ts';
import { contractFolder, projectRoot } from './shared/paths.ts';
import { watchPaths } from './shared/watch.ts';

/**
 * Builds the docs for this machine, serves them, and builds them again when the contract or a guide changes. `--build`
 * only builds them, for publishing: production is then the default server, and `--site-url` makes canonical links.
 */
await runCommand(async () => {
  refuseFolderName();
  const options = parseOptions(process.argv.slice(2), {
    build: { type: 'boolean' },
    host: { type: 'string' },
    port: { type: 'string' },
    'site-url': { type: 'string' },
  });
  const siteUrl = options['site-url'] as string | undefined;
  if (siteUrl !== undefined && !/^https?:\/\/[^/]/.test(siteUrl)) {
    throw new UsageError(`--site-url ${siteUrl}: not an address. Give a whole one, such as https://docs.example.com/.`);
  }
  if (options.build) {
    const start = performance.now();
    const folder = await buildDocs({ siteUrl });
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
