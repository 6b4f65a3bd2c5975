import { readJson } from '../http/json.ts';

/** Data as Ably's messages carry it. */
interface WireData {
  data?: unknown;
  encoding?: string | null;
}

/** Data as the hub has it, with the encodings that are left, such as a cipher that only the clients can read. */
interface Decoded {
  data: unknown;
  encoding?: string | undefined;
}

/**
 * Decodes the data of a client's message, the last encoding first, as far as this server knows the encodings.
 *
 * @returns undefined when the data is not what its encoding says
 */
export function decodeData({ data, encoding }: WireData): Decoded | undefined {
  const steps = (encoding ?? '').split('/').filter(Boolean);
  let value = data;
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    if (step === 'base64') {
      if (typeof value !== 'string' || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(value)) return undefined;
      value = new Uint8Array(Buffer.from(value, 'base64'));
    } else if (step === 'utf-8') {
      if (!(value instanceof Uint8Array)) return undefined;
      value = Buffer.from(value).toString();
    } else if (step === 'json') {
      const parsed = typeof value === 'string' ? readJson(value) : undefined;
      if (parsed === undefined) return undefined;
      value = parsed.value;
    } else break;
    steps.pop();
  }
  return steps.length === 0 ? { data: value } : { data: value, encoding: steps.join('/') };
}

/**
 * Encodes data for clients.
 *
 * @param encoding what decodeData left
 * @param binary whether the frame can carry bytes
 */
export function encodeData(data: unknown, encoding: string | undefined, binary: boolean): WireData {
  const chain = (...steps: (string | undefined)[]) => ({ encoding: steps.filter(Boolean).join('/') });
  if (data === undefined || data === null) return {};
  if (data instanceof Uint8Array) {
    if (binary) return { data, ...(encoding !== undefined && { encoding }) };
    return { data: Buffer.from(data).toString('base64'), ...chain(encoding, 'base64') };
  }
  if (typeof data === 'string') return { data, ...(encoding !== undefined && { encoding }) };
  return { data: JSON.stringify(data), ...chain(encoding, 'json') };
}
