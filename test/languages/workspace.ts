import { spawn } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { generatedRoot, projectRoot } from '../../scripts/contract/locations.ts';
import { evidenceFolder } from '../../scripts/coverage/evidence.ts';
import type { CoverageTargetId } from '../../scripts/coverage/targets.ts';
import { evidenceEnvironment } from '../support/evidence.ts';

/** How long the tests of a language may take, in milliseconds; on a new machine its tools are fetched first. */
export const patience = 300_000;

/** Where a language's client is tested, so that nothing is left behind in `generated/` and `test/`. */
export interface Workspace {
  folder: string;
  /** The copied package. */
  packageFolder: string;
  /** The copied tests. */
  testFolder: string;
  /** What the language's own tests are told. */
  environment: Record<string, string>;
}

/**
 * Lays a language's package and tests out anew below `build/`; what else is there, such as installed tools, stays.
 *
 * @param mockUrl where the mock listens
 */
export async function layOut(language: CoverageTargetId, mockUrl: string): Promise<Workspace> {
  const folder = `${projectRoot}build/languages/${language}`;
  const [packageFolder, testFolder] = [`${folder}/package`, `${folder}/test`];
  await Promise.all([packageFolder, testFolder].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(evidenceFolder, { recursive: true });
  await cp(`${generatedRoot}/${language}`, packageFolder, { recursive: true });
  await cp(fileURLToPath(new URL(language, import.meta.url)), testFolder, { recursive: true });
  return {
    folder,
    packageFolder,
    testFolder,
    environment: {
      MOCK_URL: mockUrl,
      CONTRACT_FILE: `${generatedRoot}/openapi/openapi.json`,
      PACKAGE_FOLDER: packageFolder,
      ...evidenceEnvironment(language),
    },
  };
}

/**
 * Runs a command of a language's tools.
 *
 * @returns what it printed, on both streams
 * @throws with what it printed when it fails or takes too long
 */
export function run(
  command: string,
  parameters: string[],
  { cwd, environment = {} }: { cwd: string; environment?: Record<string, string> },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${parameters.join(' ')} ended with ${signal ?? code}:\n${output}`));
    });
  });
}
