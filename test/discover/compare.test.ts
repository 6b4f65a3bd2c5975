import { expect, test } from 'vitest';
import { compareWithService } from '../../src/discover/compare.ts';
import { agreeOnType, formatType } from '../../src/discover/compare-types.ts';
import type { CapabilityFacts, ErrorFact, ParameterFact, TypeFact } from '../../src/discover/facts/facts.ts';
import { readTypeText } from '../../src/discover/facts/read-type-text.ts';
import type { Finding } from '../../src/discover/finding.ts';

const type = (text: string) => readTypeText(text) as TypeFact;
const errors = new Map<string, ErrorFact>([
  ['CREDIT_LOW', { status: 402, retry: false }],
  ['VENDOR_DOWN', { status: 503, retry: true }],
]);
const parameters = new Map<string, ParameterFact>([
  ['channel', { type: type('string'), required: 'required', place: 'path' }],
  ['limit', { type: type('int | null'), required: 'optional', place: 'query' }],
  ['Idempotency-Key', { type: type('string'), required: 'optional', place: 'header' }],
  ['name', { type: type('string'), required: { oneOf: ['name', 'alias'] }, place: 'body' }],
  ['messages', { type: type('{ event: string, data?: any }[]'), required: 'optional', place: 'body' }],
]);
const contract: Required<CapabilityFacts> = {
  method: 'POST',
  path: '/v1/a/{channel}',
  parameters,
  errors,
  statuses: { codes: new Set([200, 402, 503]), complete: true },
};
/** What the service tells when it tells all that the contract has. */
const whole: CapabilityFacts = contract;

function compare(facts: CapabilityFacts, ours = contract): Finding[] {
  const told = { facts: new Map([['a', facts]]), missing: new Set<string>(), unknown: new Set<string>() };
  return compareWithService(new Map([['a', ours]]), told)[0]?.findings ?? [];
}
const differences = (facts: CapabilityFacts) =>
  compare(facts).flatMap(({ fact, verdict, contract: ours, service }) =>
    verdict === 'differs' ? [[fact, ours, service]] : [],
  );
const untold = (facts: CapabilityFacts) =>
  compare(facts).flatMap(({ fact, verdict, contract: ours, service }) =>
    verdict === 'not told' ? [[fact, ours, service]] : [],
  );

test('a service that tells what the contract says agrees in everything', () => {
  expect(differences(whole)).toEqual([]);
  expect(untold(whole)).toEqual([]);
  const expected = [
    'method',
    'path',
    ...[...parameters.keys()].flatMap((name) =>
      ['type', 'required', 'place'].map((one) => `parameter ${name}: ${one}`),
    ),
    ...['event', 'data'].flatMap((name) => ['type', 'required'].map((one) => `parameter messages[].${name}: ${one}`)),
    ...[...errors.keys()].flatMap((code) => ['status', 'retry'].map((one) => `error ${code}: ${one}`)),
    'statuses',
  ];
  expect(
    compare(whole)
      .map(({ fact }) => fact)
      .sort(),
  ).toEqual(expected.sort());
});

test('a service that tells nothing differs in nothing', () => {
  expect(compare({})).toEqual([
    { fact: 'method', verdict: 'not told', contract: 'POST' },
    { fact: 'path', verdict: 'not told', contract: '/v1/a/{channel}' },
    { fact: 'parameters', verdict: 'not told', contract: 'channel, limit, Idempotency-Key, name, messages' },
    { fact: 'errors', verdict: 'not told', contract: 'CREDIT_LOW, VENDOR_DOWN' },
    { fact: 'statuses', verdict: 'not told', contract: '200, 402, 503' },
  ]);
});

/** The parameters of the contract with one changed, or without it. */
function change(name: string, fact: Partial<ParameterFact> | undefined): CapabilityFacts {
  const changed = new Map(parameters);
  if (fact === undefined) changed.delete(name);
  else changed.set(name, { ...parameters.get(name), ...fact } as ParameterFact);
  return { ...whole, parameters: changed };
}

test.each<[string, CapabilityFacts, unknown[][]]>([
  ['another method', { ...whole, method: 'PUT' }, [['method', 'POST', 'PUT']]],
  ['another path', { ...whole, path: '/v1/b/{channel}' }, [['path', '/v1/a/{channel}', '/v1/b/{channel}']]],
  ['the same path in other words', { ...whole, path: '/v1/a/:channel/' }, []],
  ['another type', change('limit', { type: type('string') }), [['parameter limit: type', 'integer | null', 'string']]],
  [
    'a type more',
    change('limit', { type: type('int | string') }),
    [['parameter limit: type', 'integer | null', 'integer | string']],
  ],
  ['whole numbers as numbers', change('limit', { type: type('number') }), []],
  [
    'properties of what has none',
    change('limit', { type: type('{ event: string }') }),
    [['parameter limit: type', 'integer | null', 'object']],
  ],
  ['a type without null', change('limit', { type: type('int') }), []],
  ['another place', change('limit', { place: 'body' }), [['parameter limit: place', 'query', 'body']]],
  ['another mark', change('limit', { required: 'required' }), [['parameter limit: required', 'optional', 'required']]],
  ['one of several as optional', change('name', { required: 'optional' }), []],
  ['one of several in another order', change('name', { required: { oneOf: ['alias', 'name'] } }), []],
  [
    'one of several as required',
    change('name', { required: 'required' }),
    [['parameter name: required', 'one of name, alias', 'required']],
  ],
  [
    'one of others',
    change('name', { required: { oneOf: ['name'] } }),
    [['parameter name: required', 'one of name, alias', 'one of name']],
  ],
  ['a parameter less', change('limit', undefined), [['parameter limit', 'integer | null, optional', 'not listed']]],
  ['a parameter more', change('other', { type: type('int') }), [['parameter other', 'not listed', 'integer']]],
  ['a parameter more without a type', change('other', {}), [['parameter other', 'not listed', 'yes']]],
  ['properties that are not told', change('messages', { type: type('object[]') }), []],
  [
    'a property less',
    change('messages', { type: type('{ event: string }[]') }),
    [['parameter messages[].data', 'any, optional', 'not listed']],
  ],
  [
    'a property of another type',
    change('messages', { type: type('{ event: int, data?: any }[]') }),
    [['parameter messages[].event: type', 'string', 'integer']],
  ],
  [
    'errors less',
    { ...whole, errors: new Map([['CREDIT_LOW', { status: 402, retry: false }]]) },
    [['error VENDOR_DOWN', '503, retry', 'not listed']],
  ],
  [
    'errors more',
    { ...whole, errors: new Map<string, ErrorFact>([...errors, ['X_CODE', {}], ['Y_CODE', { retry: false }]]) },
    [
      ['error X_CODE', 'not listed', 'yes'],
      ['error Y_CODE', 'not listed', 'no retry'],
    ],
  ],
  [
    'an error with another status',
    { ...whole, errors: new Map<string, ErrorFact>([...errors, ['CREDIT_LOW', { status: 403, retry: false }]]) },
    [['error CREDIT_LOW: status', '402', '403']],
  ],
  [
    'an error that is retried',
    { ...whole, errors: new Map<string, ErrorFact>([...errors, ['CREDIT_LOW', { status: 402, retry: true }]]) },
    [['error CREDIT_LOW: retry', 'no retry', 'retry']],
  ],
  [
    'a status less',
    { ...whole, statuses: { codes: new Set([503, 200]), complete: true } },
    [['statuses', '200, 402, 503', '200, 503']],
  ],
  [
    'a status more',
    { ...whole, statuses: { codes: new Set([200, 402, 404, 503]), complete: true } },
    [['statuses', '200, 402, 503', '200, 402, 404, 503']],
  ],
  [
    'a status instead of another',
    { ...whole, statuses: { codes: new Set([200, 402, 500]), complete: true } },
    [['statuses', '200, 402, 503', '200, 402, 500']],
  ],
  ['only the status of the success', { ...whole, statuses: { codes: new Set([200]), complete: false } }, []],
  [
    'another status of the success',
    { ...whole, statuses: { codes: new Set([201]), complete: false } },
    [['statuses', '200', '201']],
  ],
])('%s is shown', (_title, facts, expected) => {
  expect(differences(facts)).toEqual(expected);
});

test.each<[string, CapabilityFacts, unknown[][]]>([
  ['a header', change('Idempotency-Key', undefined), [['parameter Idempotency-Key', 'string, optional', undefined]]],
  ['a name that the path has', change('channel', undefined), [['parameter channel', 'string, required', undefined]]],
  ['a type', change('limit', { type: undefined as never }), [['parameter limit: type', 'integer | null', undefined]]],
  [
    'a type in unknown words',
    change('limit', { type: undefined as never, unreadType: 'frob' }),
    [['parameter limit: type', 'integer | null', 'frob (unknown to this program)']],
  ],
  ['a mark', change('limit', { required: undefined as never }), [['parameter limit: required', 'optional', undefined]]],
  ['a place', change('limit', { place: undefined as never }), []],
  [
    'the status of an error',
    { ...whole, errors: new Map<string, ErrorFact>([...errors, ['CREDIT_LOW', { retry: false }]]) },
    [['error CREDIT_LOW: status', '402', undefined]],
  ],
  [
    'whether an error is retried',
    { ...whole, errors: new Map<string, ErrorFact>([...errors, ['CREDIT_LOW', { status: 402 }]]) },
    [['error CREDIT_LOW: retry', 'no retry', undefined]],
  ],
])('%s that is not told is no difference', (_title, facts, expected) => {
  expect(differences(facts)).toEqual([]);
  expect(untold(facts)).toEqual(expected);
});

test('a name in the path that the path of the service has not is not listed', () => {
  const facts = { ...change('channel', undefined), path: '/v1/a/{name}' };
  expect(differences(facts).map(([fact]) => fact)).toEqual(['path', 'parameter channel']);
});

test('a header has the same name in every case, and another parameter has not', () => {
  const renamed = new Map([...parameters].map(([name, fact]) => [name.toLowerCase(), fact]));
  expect(differences({ ...whole, parameters: renamed })).toEqual([]);
  const shouted = new Map([...parameters].map(([name, fact]) => [name === 'limit' ? 'LIMIT' : name, fact]));
  expect(differences({ ...whole, parameters: shouted }).map(([fact]) => fact)).toEqual([
    'parameter limit',
    'parameter LIMIT',
  ]);
});

test('no parameters agree with none', () => {
  const bare = { ...contract, parameters: new Map() };
  const finding = (facts: CapabilityFacts) => compare(facts, bare).find(({ fact }) => fact === 'parameters');
  expect(finding({ parameters: new Map() })).toMatchObject({ verdict: 'agrees', contract: 'none', service: 'none' });
  expect(finding({})).toMatchObject({ verdict: 'not told', contract: 'none' });
});

test('a capability that is missing or unknown is one finding', () => {
  const told = { facts: new Map(), missing: new Set(['a']), unknown: new Set(['z']) };
  expect(compareWithService(new Map([['a', contract]]), told)).toEqual([
    { capability: 'a', findings: [{ fact: 'capability', verdict: 'differs', contract: 'yes', service: 'not listed' }] },
    { capability: 'z', findings: [{ fact: 'capability', verdict: 'differs', contract: 'not listed', service: 'yes' }] },
  ]);
});

test.each([
  ['string', 'any', true],
  ['any', 'any', true],
  ['any', 'string', false],
  ['any', 'string | int | bool | array', false],
  ['any', 'string | number | bool | array | object', true],
  ['string', 'string | null', true],
  ['int', 'number', true],
  ['number', 'int', false],
  ['string', 'number', false],
  ['number', 'number', true],
  ['string', 'string | int', false],
  ['string | int', 'string', false],
  ['"a" | "b"', '"b" | "a"', true],
  ['"a" | "b"', '"a"', false],
  ['"a"', '"a" | "b"', false],
  ['"a" | "b"', '"a" | "c"', false],
  ['"a" | "b"', 'string', true],
  ['string', '"a"', false],
  ['string[]', 'array', true],
  ['array', 'string[]', true],
  ['string[]', 'int[]', false],
  ['string[]', 'string[]', true],
])('the contract’s %s and the service’s %s agree: %j', (ours, theirs, expected) => {
  expect(agreeOnType(type(ours), type(theirs))).toBe(expected);
});

test.each([
  ['any', 'any'],
  ['string', 'string'],
  ['str | none', 'string | null'],
  ['"a" | "b"', '"a" | "b"'],
  ['string[]', 'string[]'],
  ['array', 'array'],
  ['("a" | "b")[]', '("a" | "b")[]'],
  ['int[][]', 'integer[][]'],
  ['any[]', 'any[]'],
])('the type %s is written as %s', (text, written) => {
  expect(formatType(type(text))).toBe(written);
});
