import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: [
      'test/support/clear-evidence.ts',
      'test/support/install-chromium.ts',
      'test/support/compile-commands.ts',
      'test/support/share.ts',
    ],
    // By default, one core is left for the process that reports, which has little to do.
    maxWorkers: availableParallelism(),
    // A worker keeps the modules that it has loaded for its next file, which halves the work. Tests leave nothing behind.
    isolate: false,
    // Tests that run at the same time mostly wait.
    maxConcurrency: 20,
    setupFiles: ['test/support/unstub.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // CommonJS packages are imported as Node imports them, so that what passes here runs.
    deps: { interopDefault: false },
  },
});
