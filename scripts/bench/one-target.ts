import { bundleContract } from '../contract/bundle.ts';
import { targets } from '../targets/index.ts';
import { readApi } from '../targets/model/read-api.ts';

/** Generates the named target in memory, as a command-line tool for that target alone would. */
const [name] = process.argv.slice(2);
const target = targets.find((candidate) => candidate.name === name);
if (target === undefined) throw new Error(`There is no target "${name}".`);
await target.generate(readApi(await bundleContract()));
