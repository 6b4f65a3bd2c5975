/** The client of the Infrai realtime API: everything that a program needs to call it. */
export * from '../generated/typescript/client.ts';
export * from './client/errors.ts';
