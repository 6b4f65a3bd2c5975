/**
 * What can be sent as JSON. An object of a class that JSON would empty, such as a `Map`, a `Set`, a promise or bytes, does
 * not fit, and neither does `undefined`; such a value deeper in the data is refused when the call is made.
 */
export type JsonValue = string | number | boolean | null | JsonObject;

/** An object or a list, of an interface or not. The classes that JSON would empty have a tag and no index. */
type JsonObject = (object & { readonly [Symbol.toStringTag]?: never }) | { readonly [name: string]: unknown };
