/** A request as it arrived. */
export interface Received {
  method: string;
  /** The path and the query after the prefix of the play. */
  target: string;
  /** By names in lower case. */
  headers: Record<string, string>;
  body: string;
}
