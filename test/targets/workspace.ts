import { spawn } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { evidenceFolder } from '../../scripts/coverage/evidence.ts';
import type { CoverageTargetId } from '../../scripts/coverage/targets.ts';
import { generatedRoot, projectRoot } from '../../scripts/shared/paths.ts';
import { evidenceEnvironment } from '../support/evidence.ts';

/** How long the tests of a language may take, in milliseconds; on a new machine its tools are fetched first. */
export const patience = 300_000;

/** Where a language's client is tested. */
export interface Workspace {
  /** Below `build/`, for what has to be kept from run to run, such as installed tools. */
  folder: string;
  packageFolder: string;
  testFolder: string;
  /** What the language's own tests are told. */
  environment: Record<string, string>;
}

/**
 * Tells where a language's package and tests are.
 *
 * @param mockUrl where the mock listens
 */
export async function workspaceOf(language: CoverageTargetId, mockUrl: string): Promise<Workspace> {
  const packageFolder = `${generatedRoot}/${language}`;
  await mkdir(evidenceFolder, { recursive: true });
  return {
    folder: `${projectRoot}build/languages/${language}`,
    packageFolder,
    testFolder: fileURLToPath(new URL(`${language}/package`, import.meta.url)),
    environment: {
      MOCK_URL: mockUrl,
      CONTRACT_FILE: `${generatedRoot}/openapi/openapi.json`,
      PACKAGE_FOLDER: packageFolder,
      ...evidenceEnvironment(language),
    },
  };
}

/**
 * Copies a language's package and tests to `build/`, for tools that leave things behind where they run. What else is
 * there, such as installed tools, stays.
 */
export async function copyOf(workspace: Workspace): Promise<Workspace> {
  const packageFolder = `${workspace.folder}/package`;
  const testFolder = `${workspace.folder}/test`;
  await Promise.all([packageFolder, testFolder].map((path) => rm(path, { recursive: true, force: true })));
  await cp(workspace.packageFolder, packageFolder, { recursive: true });
  await cp(workspace.testFolder, testFolder, { recursive: true });
  return { ...workspace, packageFolder, testFolder };
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
