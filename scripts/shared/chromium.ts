import { win32 } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installDebianPackages } from './debian.ts';
import { findProgram } from './programs.ts';

/** Starts a headless Chromium that asks nothing of the network by itself. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    timeout: 30_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Finds Chromium, and installs Debian's package where it can.
 *
 * @returns the path of the program; CHROMIUM_PATH names another than the ones that are looked for
 * @throws when there is none and none can be installed; the message says what to run
 */
export async function findChromium(): Promise<string> {
  const candidates = listChromiums(process.platform, process.env);
  const found = await findProgram(candidates);
  if (found !== undefined) return found;
  const installed = (await installDebianPackages(['chromium'])) ? await findProgram(candidates) : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'The tests need Chromium. Install it (Debian: `apt-get install chromium` as root), or set CHROMIUM_PATH to it.',
  );
}

/**
 * Lists where Chromium, Chrome or Edge may be, in the order of preference.
 *
 * @param environment CHROMIUM_PATH in it is the only place, if it is set
 * @returns names of programs, and paths
 */
export function listChromiums(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  const { CHROMIUM_PATH, HOME } = environment;
  if (CHROMIUM_PATH) return [CHROMIUM_PATH];
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', ...(HOME ? [`${HOME}/Applications`] : [])];
    return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe';
    const { ProgramFiles, 'ProgramFiles(x86)': forX86, LOCALAPPDATA } = environment;
    const folders = [ProgramFiles, forX86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return [...programs, edge].flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
}
