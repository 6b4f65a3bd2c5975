import { parseArgs } from 'node:util';
import { generate } from './generate/generate.ts';
import { generatedRoot } from './shared/paths.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: generatedRoot } } });

const { timings, totalMilliseconds } = await generate(values.out);
const width = Math.max(...timings.map(({ name }) => name.length));
for (const { name, milliseconds, files } of timings) {
  console.log(`${name.padEnd(width)}  ${milliseconds.toFixed(0).padStart(5)} ms  ${summarize(files)}`);
}
console.log(`${'all'.padEnd(width)}  ${totalMilliseconds.toFixed(0).padStart(5)} ms`);

/** The names of a few files, or the folder of many. */
function summarize(files: string[]): string {
  return files.length > 4 ? `${files.length} files in ${files[0]?.split('/')[0]}/` : files.join(' ');
}
