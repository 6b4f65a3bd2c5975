import type { Json } from '../../src/contract/document.ts';

/** One change to the contract that one rule must report. */
export interface Break {
  rule: string;
  title: string;
  message: RegExp;
  /**
   * The path to change, as keys separated by slashes. It starts at `operation` (the first of the contract, which writes
   * and has a body), `request` or `response` (the schema of its body or of its success), `failure` (the error envelope),
   * or a key of the document. `*` is the first key.
   */
  at: string;
  /** The new value; without it, the key is removed. */
  value?: Json;
  /** Another rule that inevitably reports it too. */
  also?: string;
}

const requestExample = 'operation/requestBody/content/application~json/examples/*/value';
const responseExample = 'operation/responses/200/content/application~json/examples/*/value';
const described = { description: 'Something.', examples: [null] };
const parameter = { in: 'query', description: 'Something.', schema: { type: 'integer', minimum: 1 } };

export const breaks: Break[] = [
  {
    rule: 'infrai-capability',
    title: 'no capability id',
    message: /capability id/,
    at: 'operation/x-infrai-capability',
  },
  {
    rule: 'infrai-capability',
    title: 'a path that does not follow from the capability id',
    message: /must be \/v1\/realtime\/token\/revoke/,
    at: 'operation/x-infrai-capability',
    value: 'realtime.token.revoke',
    also: 'infrai-operation-id',
  },
  { rule: 'infrai-capability', title: 'no tag', message: /exactly one tag/, at: 'operation/tags', value: [] },
  {
    rule: 'infrai-capability',
    title: 'an undeclared tag',
    message: /one tag/,
    at: 'operation/tags',
    value: ['Strange'],
  },
  {
    rule: 'infrai-operation-id',
    title: 'an operationId that does not follow from the capability id',
    message: /must be/,
    at: 'operation/operationId',
    value: 'other',
  },
  { rule: 'infrai-summary', title: 'no summary', message: /must have a summary/, at: 'operation/summary' },
  { rule: 'infrai-success', title: 'no success', message: /must have a response 200/, at: 'operation/responses/200' },
  {
    rule: 'infrai-examples-present',
    title: 'no request example',
    message: /named examples/,
    at: 'operation/requestBody/content/application~json/examples',
  },
  {
    rule: 'infrai-examples-present',
    title: 'no response example',
    message: /named examples/,
    at: 'operation/responses/200/content/application~json/examples',
    value: {},
  },
  ...['400', '401', '402', '403', '429', '500', '503', 'default'].map((status) => ({
    rule: 'infrai-common-errors',
    title: `no ${status}`,
    message: new RegExp(`missing here: ${status}`),
    at: `operation/responses/${status}`,
  })),
  { rule: 'infrai-envelope', title: 'no metadata', message: /have: metadata/, at: 'response/properties/metadata' },
  {
    rule: 'infrai-envelope',
    title: 'a success without data',
    message: /require: ok, data/,
    at: 'response/required',
    value: ['ok'],
  },
  {
    rule: 'infrai-envelope',
    title: 'ok that is not the constant true',
    message: /constant true/,
    at: 'response/properties/ok',
    value: { type: 'boolean', description: 'Something.', examples: [true] },
  },
  {
    rule: 'infrai-envelope',
    title: 'an error in a success',
    message: /error has to be null/,
    at: 'response/properties/error',
    value: { type: ['object', 'null'], ...described },
  },
  {
    rule: 'infrai-envelope',
    title: 'data in a failure',
    message: /data has to be null/,
    at: 'failure/properties/data',
    value: { type: ['object', 'null'], ...described },
  },
  {
    rule: 'infrai-error-examples',
    title: 'a code outside the catalogue',
    message: /not in the catalogue/,
    at: 'x-infrai-errors/INSUFFICIENT_CREDIT',
  },
  {
    rule: 'infrai-error-examples',
    title: 'a code at another status',
    message: /belongs to status 418/,
    at: 'x-infrai-errors/INSUFFICIENT_CREDIT/status',
    value: 418,
  },
  {
    rule: 'infrai-idempotency-key',
    title: 'no idempotency key',
    message: /Idempotency-Key/,
    at: 'operation/parameters',
    value: [],
  },
  {
    rule: 'infrai-effects',
    title: 'a write without effects',
    message: /x-infrai-effects/,
    at: 'operation/x-infrai-effects',
  },
  {
    rule: 'infrai-effects',
    title: 'an unknown effect',
    message: /destructive, idempotent, credential/,
    at: 'operation/x-infrai-effects',
    value: ['explosive'],
  },
  {
    rule: 'infrai-documented-properties',
    title: 'no description',
    message: /ttl_seconds has no description/,
    at: 'request/properties/ttl_seconds/description',
  },
  {
    rule: 'infrai-documented-properties',
    title: 'no example',
    message: /ttl_seconds has no example/,
    at: 'request/properties/ttl_seconds/examples',
  },
  {
    rule: 'infrai-open-objects',
    title: 'a request that refuses unknown properties',
    message: /additionalProperties must not be false/,
    at: 'request/additionalProperties',
    value: false,
  },
  {
    rule: 'infrai-open-objects',
    title: 'a response that refuses unknown properties',
    message: /unevaluatedProperties must not be false/,
    at: 'response/unevaluatedProperties',
    value: false,
  },
  {
    rule: 'infrai-snake-case',
    title: 'a property in camel case',
    message: /ttlSeconds is not in snake case/,
    at: 'request/properties/ttlSeconds',
    value: { type: 'null', ...described },
  },
  {
    rule: 'infrai-snake-case',
    title: 'a parameter in camel case',
    message: /pageSize is not in snake case/,
    at: 'operation/parameters/1',
    value: { name: 'pageSize', ...parameter },
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a request example of a wrong type',
    message: /not valid at ttl_seconds/,
    at: `${requestExample}/ttl_seconds`,
    value: 'long',
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a response example that breaks a constant',
    message: /not valid at ok/,
    at: `${responseExample}/ok`,
    value: false,
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a response example that breaks a null',
    message: /not valid at error/,
    at: `${responseExample}/error`,
    value: {},
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a text that is a number',
    message: /not valid at data\.expires_at/,
    at: `${responseExample}/data/expires_at`,
    value: 7,
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a schema example of a wrong type',
    message: /not valid/,
    at: 'request/properties/ttl_seconds/examples',
    value: ['long'],
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a parameter example below its minimum',
    message: /not valid/,
    at: 'operation/parameters/1',
    value: { name: 'page', ...parameter, examples: { zero: { value: 0 } } },
  },
  {
    rule: 'infrai-examples-valid',
    title: 'a header example of a wrong type',
    message: /not valid/,
    at: 'components/headers/*/examples',
    value: { strange: { value: 2 } },
  },
];
