/** Each call as a function, so that a bundle contains only the calls that it uses. */
export * from '../generated/typescript/calls.ts';
export type * from '../generated/typescript/models.ts';
export type { Call } from './client/call.ts';
export { type Client, createClient } from './client/client.ts';
export type { CallOptions, ClientOptions } from './client/options.ts';
export type { PagedCall } from './client/pages.ts';
export type { ApiResponse } from './client/response.ts';
export type { ResponseValidator } from './client/response-validator.ts';
