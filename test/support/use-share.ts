import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { ShareName } from './share.ts';

/**
 * Asks for something that all test files share, and starts it when no other file has.
 *
 * @returns its address or its folder
 * @throws when it cannot be started
 */
export async function useShare(name: ShareName): Promise<string> {
  const response = await fetch(`${inject('shares')}/${name}`);
  const { value, problem } = (await response.json()) as { value?: string; problem?: string };
  if (value === undefined) throw new Error(`The shared ${name} could not be started: ${problem}`);
  return value;
}

/** Connects to the shared Chromium. Closing the browser ends the connection and its pages only. */
export async function connectChromium(): Promise<Browser> {
  return chromium.connect(await useShare('chromium'));
}
