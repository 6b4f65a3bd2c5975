import type { Listening } from '../../src/command/listen.ts';
import { useShare } from './use-share.ts';

/** Tells where the Prism mock is that all test files share. It has no state, and goes on when a test closes it. */
export async function startPrismMock(): Promise<Listening> {
  return { url: await useShare('prism'), close: async () => {} };
}
