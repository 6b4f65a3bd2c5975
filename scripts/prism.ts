import { parseAddress } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { prismAddress } from './prism/address.ts';

/** Serves the Prism mock, which follows every change of the contract. */
await runCommand(async () => {
  const address = parseAddress(process.argv.slice(2), prismAddress);
  // Prism takes a second to load, and a mistake in the options is reported before that.
  const [{ servePrismMock }, { followContract }] = await Promise.all([
    import('./prism/serve.ts'),
    import('./prism/follow.ts'),
  ]);
  const mock = await servePrismMock(address);
  const unfollow = await followContract(mock, console.log);
  console.log(mock.description);
  return async () => {
    await Promise.all([unfollow(), mock.close()]);
  };
});
