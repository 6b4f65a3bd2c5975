/**
 * Judges the answer of a call that succeeded.
 *
 * @param capability the capability that was called, such as `realtime.publish`
 * @param envelope the whole answer: `data` and what is around it
 * @returns what is wrong with it, in words; nothing when all is well
 */
export type ResponseValidator = (capability: string, envelope: unknown) => string | undefined;
