/** Why a call is not carried out, as a code of the contract's catalogue and words for people. */
export class CallRefusal extends Error {
  override readonly name = 'CallRefusal';
  readonly code: string;
  /** Headers to answer with, such as `Retry-After`. */
  readonly headers: Record<string, string>;

  constructor(code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

/** A refusal of a parameter, worded like those of the validators. */
export function invalid(field: string, expectation: string): CallRefusal {
  return new CallRefusal('INVALID_INPUT', `${field}: ${expectation}.`);
}

export function channelNotFound(name: string): CallRefusal {
  return new CallRefusal('CHANNEL_NOT_FOUND', `No channel is named ${JSON.stringify(name)}.`);
}
