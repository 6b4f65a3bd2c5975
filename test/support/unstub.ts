import { afterEach, vi } from 'vitest';

// Files share a worker. What a test stubs or watches must not be there when the next file is loaded.
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
