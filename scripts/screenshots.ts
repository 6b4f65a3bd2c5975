import { UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { takeScreenshots } from './screenshots/take.ts';

/** Takes pictures of the docs, the console and the chat. Parameters select the pictures whose names contain all of them. */
await runCommand(async () => {
  const filters = process.argv.slice(2);
  const { folder, count } = await takeScreenshots(filters);
  if (count === 0)
    throw new UsageError(`No picture has a name that contains all of: ${filters.join(', ')}. Use fewer filters.`);
  console.log(`Saved ${count} pictures to ${folder}`);
  return undefined;
});
