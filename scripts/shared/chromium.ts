import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Starts a headless Chromium that asks nothing of the network by itself. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chooseOptions());
}

/** Starts a headless Chromium that several processes can share, each with pages of its own. */
export async function launchChromiumServer(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await chooseOptions()), host: '127.0.0.1' });
}

async function chooseOptions() {
  return {
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
  };
}

/**
 * Finds Chromium, and installs Debian's package where it can.
 *
 * @returns the path of the program; CHROMIUM_PATH names another than the ones that are looked for
 * @throws when there is none and none can be installed; the message says what to run
 */
export async function findChromium(): Promise<string> {
  const found = await lookForChromium();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await run('apt-get', ['update'], { timeout: 300_000 });
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { timeout: 600_000 });
    const installed = await lookForChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The tests need Chromium. Install it (Debian: `apt-get install chromium` as root), or set CHROMIUM_PATH to it.',
  );
}

async function lookForChromium(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = given
    ? [given]
    : [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  for (const candidate of candidates) {
    const usable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return candidate;
  }
  return undefined;
}
