import { bundleContract } from '../contract/bundle.ts';
import { targets } from '../targets/index.ts';
import { readApi } from '../targets/model/read-api.ts';

/** Generates one target in memory, as a command of its own would. Run it with the target's name. */
const [name] = process.argv.slice(2);
const target = targets.find((candidate) => candidate.name === name);
if (target === undefined) throw new Error(`There is no target "${name}".`);
await target.generate(readApi(await bundleContract()));
