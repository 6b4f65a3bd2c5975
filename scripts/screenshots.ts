import { UsageError } from '../src/command/options.ts';
import { runCommand } from '../src/command/run.ts';
import { takeScreenshots } from './screenshots/take.ts';

/** Takes pictures of everything that is looked at. Words behind `--` choose those whose names have all of them. */
await runCommand(async () => {
  const filters = process.argv.slice(2);
  const { folder, count } = await takeScreenshots(filters);
  if (count === 0)
    throw new UsageError(`No picture's name has all of: ${filters.join(', ')}. Run it without a filter.`);
  console.log(`Took ${count} pictures into ${folder}`);
  return undefined;
});
