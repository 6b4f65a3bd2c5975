import type { Address } from '../../src/command/options.ts';

/** Where the Prism mock listens by default. */
export const prismAddress: Address = { host: '127.0.0.1', port: 4012 };
