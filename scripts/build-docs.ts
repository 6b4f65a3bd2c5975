import { buildDocs } from './docs/build.ts';

/** Builds the docs for publishing, where production is the default server. */
const start = performance.now();
const folder = await buildDocs();
console.log(`Built the docs in ${folder} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
