import { inject, vi } from 'vitest';

// For Stryker: a break in code that runs when its module is loaded needs the module to be loaded again.
if (inject('mutantActivation' as never) === 'static') vi.resetModules();
