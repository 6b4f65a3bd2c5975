import { runCommand } from '../src/command/run.ts';
import { leftOut } from './windows/left-out.ts';
import { parts } from './windows/parts.ts';
import { addCommands, copyForWindows } from './windows/project.ts';
import { startWine } from './windows/wine.ts';

/**
 * Runs the core of what has to hold as on Windows: with Wine and Node.js for Windows. With parameters, it runs only the
 * tests whose paths contain one of them.
 */
await runCommand(async () => {
  const filters = process.argv.slice(2);
  const wanted = filters.length === 0 ? parts : parts.filter(({ name }) => name === 'npm test');
  const [wine, folder] = await Promise.all([startWine(), copyForWindows()]);
  try {
    await addCommands(wine.runNode);
    // Side by side: most of the time, one of them waits.
    await Promise.all(
      wanted.map(async ({ name, run }) => {
        const start = performance.now();
        const result = await run(wine.runNode, folder, filters).catch((error: Error) => error);
        const seconds = ((performance.now() - start) / 1_000).toFixed(0);
        if (result instanceof Error) process.exitCode = 1;
        const text = result instanceof Error ? result.message : result;
        console.log(`${result instanceof Error ? 'FAIL' : 'pass'}  ${name}, as on Windows: ${text} (${seconds} s)`);
      }),
    );
  } finally {
    await wine.close();
  }
  console.log('\nLeft out:');
  for (const { file, test, reason } of leftOut)
    console.log(`- ${test === undefined ? file : `${file}, "${test}"`}: ${reason}`);
  return undefined;
});
