import { findDrift } from './generate/drift.ts';
import { findVersionProblem } from './release/version.ts';
import { runTool } from './shared/run.ts';
import { checkGuides } from './translation/guides.ts';
import { checkOverlay } from './translation/problems.ts';

interface Check {
  name: string;
  /** Resolves to nothing when all is well, and to what is wrong otherwise. */
  run(): Promise<string | undefined>;
}

/** The root as it is written, for the rules about files, and the bundles, for the schema of OpenAPI itself. */
const lintedDocuments = ['openapi/openapi.yaml', 'generated/openapi/openapi*.json'];

/** What people read in English. The Chinese has rules of its own, in the tests of the translation. */
const prose = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/en',
  'docs/examples',
  'docs/typescript-targets.md',
];

const checks: Check[] = [
  { name: 'generated files follow the contract', run: findDrift },
  { name: 'the Chinese contract follows the English', run: checkOverlay },
  { name: 'the Chinese guides follow the English', run: () => checkGuides() },
  { name: 'the version follows the changes since the last release', run: () => findVersionProblem() },
  { name: 'Redocly lint', run: () => runTool('redocly', ['lint', '--format', 'stylish'], { warningsFail: true }) },
  {
    name: 'Spectral lint',
    run: () => runTool('spectral', ['lint', ...lintedDocuments, '--fail-severity', 'hint']),
  },
  {
    name: 'types',
    // What was right before need not be looked at again, which halves the time of a second run.
    run: () => runTool('tsc', ['--project', '.', '--incremental', '--tsBuildInfoFile', 'build/types.tsbuildinfo']),
  },
  { name: 'prose', run: () => runTool('redocly', ['recheck', ...prose], { warningsFail: true }) },
  { name: 'Biome', run: () => runTool('biome', ['check', '--error-on-warnings', '.']) },
];

const results = await Promise.all(
  checks.map(async (check) => {
    const start = performance.now();
    const problem = await check.run().catch((error: Error) => error.message);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${problem === undefined ? 'pass' : 'FAIL'}  ${check.name} (${seconds} s)`);
    return { check, problem };
  }),
);

for (const { check, problem } of results) {
  if (problem === undefined) continue;
  process.exitCode = 1;
  console.error(`\n${check.name}:\n${problem.trim()}`);
}
