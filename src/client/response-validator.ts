/**
 * Validates the response of a call that succeeded.
 *
 * @param capability the capability that was called, such as `realtime.publish`
 * @param envelope the whole body: `data` and the envelope around it
 * @returns what is wrong, as text for a person; `undefined` for a valid response
 */
export type ResponseValidator = (capability: string, envelope: unknown) => string | undefined;
