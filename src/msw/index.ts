/** Handlers for Mock Service Worker, in Node and in the browser. */
export type { DocumentedErrors } from '../../generated/typescript/mock-data.ts';
export { type ErrorOptions, errorResponse } from './answers.ts';
export {
  type CallInformation,
  errorHandler,
  type HandlersOptions,
  handlers,
  type Override,
  type Overrides,
} from './handlers.ts';
