import type { ServerResponse } from 'node:http';

/** How often the mock is asked while pages are open, in milliseconds. */
const interval = 2_000;

/** What open pages know of the live mock. */
export interface MockState {
  url: string;
  connected: boolean;
}

/** Tells open pages whether the live mock can be reached, and when that changes. */
interface MockWatch {
  /** Tells a page that has just opened. */
  tell(page: ServerResponse): void;
  stop(): void;
}

/**
 * Watches the live mock for the pages that are open. The server asks, not the pages: a browser would log each request
 * that fails.
 */
export function watchMock(url: string, pages: ReadonlySet<ServerResponse>): MockWatch {
  let state: MockState | undefined;
  let asking = false;
  const write = (page: ServerResponse) => page.write(`event: mock\ndata: ${JSON.stringify(state)}\n\n`);
  const ask = async () => {
    if (asking || pages.size === 0) return;
    asking = true;
    const connected = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(interval) }).then(
      () => true,
      () => false,
    );
    asking = false;
    if (state?.connected === connected) return;
    state = { url, connected };
    for (const page of pages) write(page);
  };
  const timer = setInterval(() => void ask(), interval);
  timer.unref();
  return {
    tell(page) {
      if (state) write(page);
      void ask();
    },
    stop: () => clearInterval(timer),
  };
}
