import fc, { type Arbitrary } from 'fast-check';
import { inheritedNames } from '../../support/inherited-names.ts';

/** How many sequences are drawn: FUZZ_RUNS of them, where it is set. */
export function readRuns(fallback: number): { numRuns: number; seed: number } {
  return withSeed(Number(process.env.FUZZ_RUNS ?? fallback));
}

/** Tells where a fuzzer starts: with the same FUZZ_SEED it draws the same again. */
export function withSeed(numRuns: number): { numRuns: number; seed: number } {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  console.log(`${numRuns} sequences, with FUZZ_SEED=${seed}`);
  return { numRuns, seed };
}

/** A JSON text of a value that is not what a handler hopes for. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom('{"toString":1}', '{"valueOf":1,"toString":1}', '{"__proto__":{"channel":"room"}}', '{"length":-1}'),
  fc.constantFrom('"\\ud800"', '"\\udc00x"', '"\\u0000"', '"__proto__"', '""', 'null', 'true', '[]', '{}', '[[]]'),
  fc.constantFrom('1e400', '-1e400', '9007199254740993', '-0', '1e-400', '123456789012345678901234567890'),
  fc.constantFrom(...inheritedNames).map((name) => `{"${name}":{"${name}":null}}`),
  fc.constantFrom(...inheritedNames).map((name) => JSON.stringify(name)),
  fc.constantFrom(199, 200, 201, 5_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.constantFrom(201, 5_000).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.json(),
);

/** The same as values, for what is not sent as JSON, with those that JSON does not have. */
export const hostileValue: Arbitrary<unknown> = fc.oneof(
  hostileText.filter((text) => text.length < 300).map((text) => JSON.parse(text)),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 2 ** 64, new Uint8Array(3), new Date(0), '\ud800'),
);

/** Fields that are right now and then, so that what comes behind the first check is reached too. */
export function drawFields(right: Record<string, Arbitrary<unknown>>): Arbitrary<string> {
  const texts = Object.entries(right).map(([name, value]) => {
    const text = fc.oneof(
      { weight: 9, arbitrary: value.map((each) => JSON.stringify(each) ?? 'null') },
      { weight: 1, arbitrary: hostileText },
    );
    return [name, text] as const;
  });
  return drawSome(Object.fromEntries(texts)).map((fields) => {
    const parts = Object.entries(fields).map(([name, text]) => `${JSON.stringify(name)}:${text}`);
    return `{${parts}}`;
  });
}

/** The same as a value. */
export function drawObject(right: Record<string, Arbitrary<unknown>>): Arbitrary<object> {
  const values = Object.entries(right).map(([name, value]) => {
    return [name, fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: hostileValue })] as const;
  });
  return drawSome(Object.fromEntries(values));
}

/** Draws all fields, or some of them. */
function drawSome<Value>(fields: Record<string, Arbitrary<Value>>): Arbitrary<Partial<Record<string, Value>>> {
  return fc.oneof(fc.record(fields), fc.record(fields, { requiredKeys: [] }));
}
