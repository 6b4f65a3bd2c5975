/** The kinds of JSON values, with whole numbers apart. */
export type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';

/** The type of a parameter. */
export interface TypeFact {
  /** Empty when any value is taken. */
  kinds: ReadonlySet<Kind>;
  /** The closed set of strings; absent when it is open or was not told. */
  values?: ReadonlySet<string>;
  /** Of an array. */
  items?: TypeFact;
  /** Of an object, when its properties are known. */
  properties?: ReadonlyMap<string, ParameterFact>;
}

/** Where a parameter stands in a request. */
export type Place = 'path' | 'query' | 'header' | 'body';

export interface ParameterFact {
  /** Absent when it was not told. */
  type?: TypeFact;
  /** A type that was told in words that this program does not know. */
  unreadType?: string;
  /** `one of` when any one of several is enough; absent when it was not told. */
  required?: 'required' | 'optional' | { oneOf: readonly string[] };
  place?: Place;
}

export interface ErrorFact {
  /** The HTTP status. */
  status?: number;
  /** Whether a program may retry by itself. */
  retry?: boolean;
}

/** What is known about a capability. A fact that is absent was not told. */
export interface CapabilityFacts {
  /** In upper case. */
  method?: string;
  path?: string;
  parameters?: ReadonlyMap<string, ParameterFact>;
  errors?: ReadonlyMap<string, ErrorFact>;
  /** The HTTP statuses of responses: of all that can come, or only of the success. */
  statuses?: { codes: ReadonlySet<number>; complete: boolean };
}
