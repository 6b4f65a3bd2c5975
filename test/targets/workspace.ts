import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { evidenceFolder } from '../../scripts/coverage/evidence.ts';
import type { CoverageTargetId } from '../../scripts/coverage/targets.ts';
import { generatedRoot, projectRoot } from '../../scripts/shared/paths.ts';
import { evidenceEnvironment } from '../support/evidence.ts';

/** How long the tests of a language may take, in milliseconds, with the download of its tools. */
export const patience = 300_000;

/** Where a language's client is tested. */
export interface Workspace {
  /** Below `build/`, for what is kept from run to run, such as installed tools. */
  folder: string;
  packageFolder: string;
  testFolder: string;
  /** The environment variables of the language's own tests. */
  environment: Record<string, string>;
}

/**
 * Finds a language's package and tests.
 *
 * @param mocks the addresses of the Prism mock and of the live mock
 */
export async function findWorkspace(
  language: CoverageTargetId,
  mocks: { prism: string; live: string },
): Promise<Workspace> {
  const packageFolder = `${generatedRoot}/${language}`;
  await mkdir(evidenceFolder, { recursive: true });
  return {
    folder: `${projectRoot}build/languages/${language}`,
    packageFolder,
    testFolder: fileURLToPath(new URL(`${language}/package`, import.meta.url)),
    environment: {
      MOCK_URL: mocks.prism,
      LIVE_MOCK_URL: mocks.live,
      CONTRACT_FILE: `${generatedRoot}/openapi/openapi.json`,
      LOOSE_RESPONSES_FILE: fileURLToPath(new URL('../support/loose-responses.json', import.meta.url)),
      PACKAGE_FOLDER: packageFolder,
      ...evidenceEnvironment(language),
    },
  };
}

/**
 * Reads the commands that a guide installs its client with.
 *
 * @param guide the name of the file, such as `go.md`
 */
export async function readInstallCommands(guide: string): Promise<string> {
  const text = await readFile(`${projectRoot}docs/en/${guide}`, 'utf8');
  const [, commands] = /^## Install\n[\s\S]*?^```bash\n([\s\S]*?)^```$/m.exec(text) ?? [];
  if (commands === undefined) throw new Error(`docs/en/${guide} does not say how to install the client.`);
  return commands;
}

/**
 * Copies a language's package and tests to `build/`, for tools that leave files behind where they run. Other files
 * there, such as installed tools, stay.
 */
export async function copyWorkspace(workspace: Workspace): Promise<Workspace> {
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
 * @returns its output, of both streams
 * @throws with its output when it fails or takes too long
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
