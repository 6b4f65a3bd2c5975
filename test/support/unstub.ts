import { afterEach, vi } from 'vitest';

// Files share a worker. What a test stubs must not be there when the next file is loaded.
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
