import { servePrismMock } from '../../scripts/prism/serve.ts';
import type { Listening } from '../../src/command/listen.ts';

/** Serves the Prism mock on a free port, in the test's own process. */
export function startPrismMock(): Promise<Listening> {
  return servePrismMock({ host: '127.0.0.1', port: 0 });
}
