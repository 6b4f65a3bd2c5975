import { parseAddress } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { prismAddress } from './prism/address.ts';
import { followContract } from './prism/follow.ts';
import { servePrismMock } from './prism/serve.ts';
import { refuseFolderName } from './shared/folder-name.ts';

/** Serves the Prism mock, which follows every change of the contract. */
await runCommand(async () => {
  refuseFolderName();
  const mock = await servePrismMock(parseAddress(process.argv.slice(2), prismAddress));
  const unfollow = await followContract(mock, console.log);
  console.log(mock.description);
  return async () => {
    await Promise.all([unfollow(), mock.close()]);
  };
});
