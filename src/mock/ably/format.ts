import { Decoder, Encoder } from '@msgpack/msgpack';
import { isTooDeep, readJson } from '../http/json.ts';
import type { Payload } from '../realtime/protocol.ts';

/** How messages and bodies are written: as JSON, or as msgpack. */
export interface Format {
  readonly binary: boolean;
  readonly type: string;
  encode(value: unknown): Payload;
  /** @returns undefined when it cannot be read, or is nested too deep */
  decode(bytes: Buffer): { value: unknown } | undefined;
}

// Nothing that a client sends makes the server reserve more than the message itself could fill.
const limit = 524_288;
const decoder = new Decoder({
  maxStrLength: limit,
  maxBinLength: limit,
  maxArrayLength: limit,
  maxMapLength: limit,
  maxExtLength: 0,
});
const encoder = new Encoder({ ignoreUndefined: true, maxDepth: 300 });

export const jsonFormat: Format = {
  binary: false,
  type: 'application/json',
  encode: (value) => JSON.stringify(value),
  decode: (bytes) => readJson(bytes.toString()),
};

export const msgpackFormat: Format = {
  binary: true,
  type: 'application/x-msgpack',
  encode: (value) => Buffer.from(encoder.encode(value)),
  decode(bytes) {
    try {
      const value = decoder.decode(bytes);
      return isTooDeep(value) ? undefined : { value };
    } catch {
      return undefined;
    }
  },
};
