/** Handlers for Mock Service Worker, in Node and in the browser. */
export type { DocumentedErrors } from '../generated/typescript/mock-data.ts';
export {
  type CallInformation,
  errorHandler,
  type HandlersOptions,
  handlers,
  type Override,
  type Overrides,
} from './msw/handlers.ts';
export { type ErrorOptions, errorResponse } from './msw/responses.ts';
export { unlistedText } from './msw/unlisted-text.ts';
