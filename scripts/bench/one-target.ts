import { bundleContract } from '../contract/bundle.ts';
import { targets } from '../targets/index.ts';

/** Makes one target in memory, as a command line that knows only that one would. Run it with the target's name. */
const [name] = process.argv.slice(2);
const target = targets.find((candidate) => candidate.name === name);
if (target === undefined) throw new Error(`There is no target "${name}".`);
await target.generate(await bundleContract());
