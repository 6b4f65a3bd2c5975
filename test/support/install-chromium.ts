import { findChromium } from '../../scripts/shared/chromium.ts';

/** Runs once before all tests, so that two files do not install at the same time. */
export default async function setup(): Promise<void> {
  await findChromium();
}
