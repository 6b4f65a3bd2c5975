import { parseAddress } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { mockAddress, servePrismMock } from './prism/serve.ts';

await runCommand(async () => {
  const address = parseAddress(process.argv.slice(2), mockAddress);
  const mock = await servePrismMock(address, console.log);
  console.log(mock.description);
  return mock.close;
});
