/** A client of openapi-fetch on the contract's paths, and the parts of this package as its middleware. */
export { authorize } from './openapi-fetch/authorize.ts';
export { createOpenapiClient, type OpenapiClient, type OpenapiClientOptions } from './openapi-fetch/create-client.ts';
export { nameWrites } from './openapi-fetch/name-writes.ts';
export { type RetryOptions, retryFailures } from './openapi-fetch/retry-failures.ts';
export { throwErrors } from './openapi-fetch/throw-errors.ts';
