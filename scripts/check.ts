import { runCommand } from '../src/command/run.ts';
import { checkLayers, findUnused } from './check/structure.ts';
import { findDrift } from './generate/drift.ts';
import { findVersionProblem } from './release/version.ts';
import { findVersionMismatch } from './release/version-copies.ts';
import { refuseFolderName } from './shared/folder-name.ts';
import { runTool } from './shared/run.ts';
import { checkGuides } from './translation/guides.ts';
import { checkOverlay } from './translation/problems.ts';

interface Check {
  name: string;
  /** Resolves to `undefined` when the check passes, otherwise to what is wrong. */
  run(): Promise<string | undefined>;
}

/** The hand-written root, for the rules about files, and the bundles, for the schema of OpenAPI itself. Tests judge the one in OpenAPI 3.0.3. */
const lintedDocuments = [
  'openapi/openapi.yaml',
  'generated/openapi/openapi.json',
  'generated/openapi/openapi.zh-CN.json',
];

/** What people read in English. The Chinese has rules of its own, in the tests of the translation. */
const prose = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'docs/en', 'docs/examples'];

const checks: Check[] = [
  { name: 'generated files follow the contract', run: findDrift },
  { name: 'the Chinese contract follows the English', run: checkOverlay },
  { name: 'the Chinese guides follow the English', run: () => checkGuides() },
  { name: 'the version follows the changes since the last release', run: () => findVersionProblem() },
  { name: 'every file has the version of the contract', run: findVersionMismatch },
  { name: 'Redocly lint', run: () => runTool('redocly', ['lint', '--format', 'stylish'], { warningsFail: true }) },
  {
    name: 'Spectral lint',
    run: () => runTool('spectral', ['lint', ...lintedDocuments, '--fail-severity', 'hint']),
  },
  {
    name: 'types',
    // Unchanged files are not checked again, which halves the time of a second run.
    run: () => runTool('tsc', ['--project', '.', '--incremental', '--tsBuildInfoFile', 'build/types.tsbuildinfo']),
  },
  { name: 'layers and circles', run: () => checkLayers() },
  { name: 'unused files, exports and dependencies', run: () => findUnused() },
  { name: 'prose', run: () => runTool('redocly', ['recheck', ...prose], { warningsFail: true }) },
  { name: 'Biome', run: () => runTool('biome', ['check', '--error-on-warnings', '.']) },
];

await runCommand(async () => void refuseFolderName());

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
