export type Verdict = 'agrees' | 'differs' | 'not told';

/** One fact, as the contract and as the service have it. */
export interface Finding {
  /** What the fact is about, such as `method`, `parameter name: type` or `error RATE_LIMIT_USER: retry`. */
  fact: string;
  verdict: Verdict;
  contract: string;
  /** Absent when the service does not tell. */
  service?: string;
}

/**
 * Makes the finding of a fact.
 *
 * @param service undefined when the service does not tell
 */
export function judge(fact: string, contract: string, service: string | undefined, agrees: boolean): Finding {
  if (service === undefined) return { fact, verdict: 'not told', contract };
  return { fact, verdict: agrees ? 'agrees' : 'differs', contract, service };
}
