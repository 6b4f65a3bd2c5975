import { parseArgs } from 'node:util';
import { generatedRoot } from './contract/locations.ts';
import { generate } from './pipeline/generate.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: generatedRoot } } });

const { timings, totalMilliseconds } = await generate(values.out);
const width = Math.max(...timings.map(({ name }) => name.length));
for (const { name, milliseconds, files } of timings) {
  console.log(`${name.padEnd(width)}  ${milliseconds.toFixed(0).padStart(5)} ms  ${files.join(' ')}`);
}
console.log(`${'all'.padEnd(width)}  ${totalMilliseconds.toFixed(0).padStart(5)} ms`);
