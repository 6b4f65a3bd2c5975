/** Why a call is refused, as a code of the contract's catalogue and a message for people. */
export class CallRefusal extends Error {
  override readonly name = 'CallRefusal';
  readonly code: string;
  /** Headers of the response, such as `Retry-After`. */
  readonly headers: Record<string, string>;

  constructor(code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

/** Refuses a parameter with the same form of message as the validators. */
export function refuseParameter(field: string, expectation: string): CallRefusal {
  return new CallRefusal('INVALID_INPUT', `${field}: ${expectation}.`);
}

export function refuseUnknownChannel(name: string): CallRefusal {
  return new CallRefusal('CHANNEL_NOT_FOUND', `No channel is named ${JSON.stringify(name)}.`);
}
