import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/clear-evidence.ts', 'test/support/install-chromium.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // CommonJS packages are imported as Node imports them, so that what passes here runs.
    deps: { interopDefault: false },
  },
});
