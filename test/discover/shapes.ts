import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { formatType } from '../../src/discover/compare-types.ts';
import type { CapabilityFacts, ParameterFact, TypeFact } from '../../src/discover/facts/facts.ts';
import { readContractFacts } from '../../src/discover/facts/read-contract.ts';

/** What some shapes do not tell. */
export type Detail = 'headers' | 'nested' | 'closed sets' | 'places' | 'retries' | 'statuses' | 'types';

/** A form in which a service could describe itself. */
export interface Shape {
  title: string;
  without: Detail[];
  /** What a service has at `/v1/discovery`, and at `/v1/discovery/{capability}`; where there is nothing, it is a 404. */
  describe(truth: OpenApiDocument): { list: unknown; pages?: Map<string, unknown> };
}

type Facts = Required<CapabilityFacts>;
const list = (truth: OpenApiDocument) => [...readContractFacts(truth)];
const listUrlAndBody = ({ parameters }: Facts) => [...parameters].filter(([, { place }]) => place !== 'header');
const isRequired = ({ required }: ParameterFact) => required === 'required';
const listErrors = ({ errors }: Facts) => [...errors];
const type = (fact: ParameterFact) => formatType(fact.type as TypeFact);

/** Groups values by a key. */
function group<Value>(values: Value[], key: (value: Value) => string): Record<string, Value[]> {
  const groups: Record<string, Value[]> = {};
  for (const value of values) groups[key(value)] = [...(groups[key(value)] ?? []), value];
  return groups;
}

/** Types in the words of the service's own page: with the fields of an array's objects. */
function writeType(fact: TypeFact): string {
  const fields = fact.items?.properties;
  if (fields === undefined) return formatType(fact);
  return `Array<{ ${Array.from(fields, ([name, field]) => `${name}${isRequired(field) ? '' : '?'}: ${type(field)}`).join('; ')} }>`;
}

const listOfObjects: Shape = {
  title: 'a list of objects in an envelope, and pages with one of them',
  without: ['headers', 'statuses'],
  describe(truth) {
    const describe = ([id, facts]: [string, Facts]) => ({
      id,
      method: facts.method,
      path: facts.path,
      available: true,
      regions: ['eu', 'us'],
      vendors: ['ably', 'pusher'],
      billing: { unit: 'call', cost_usd: 0.00002 },
      parameters: listUrlAndBody(facts).map(([name, fact]) => ({
        name,
        in: fact.place,
        type: writeType(fact.type as TypeFact),
        required: isRequired(fact),
        description: 'Required reading.',
      })),
      errors: listErrors(facts).map(([code, { status, retry }]) => ({ code, http_status: status, retryable: retry })),
    });
    const entries = list(truth).map(describe);
    return {
      list: envelope({ capabilities: entries, next_cursor: null }),
      pages: new Map(entries.map((entry) => [entry.id, envelope(entry)])),
    };
  },
};

const mapOfTexts: Shape = {
  title: 'a map from ids with everything in texts, and no pages',
  without: ['headers', 'nested', 'places', 'retries', 'statuses'],
  describe(truth) {
    const entries = Object.fromEntries(
      list(truth).map(([id, facts]) => [
        id,
        {
          httpMethod: facts.method.toLowerCase(),
          url: `https://api.example.com${facts.path.replace(/\{(\w+)\}/g, ':$1')}`,
          params: Object.fromEntries(
            listUrlAndBody(facts).map(([name, fact]) => [
              name,
              `${type(fact)}, ${isRequired(fact) ? 'required' : 'optional'}`,
            ]),
          ),
          error_codes: Object.fromEntries(listErrors(facts).map(([code, { status }]) => [code, status])),
        },
      ]),
    );
    return { list: entries };
  },
};

const nestedSchemas: Shape = {
  title: 'modules nested by the parts of the id, with JSON Schemas and references',
  without: ['headers', 'statuses', 'places'],
  describe(truth) {
    const operations = listOperations(truth);
    const facts = readContractFacts(truth);
    const describe = (operation: (typeof operations)[0]) => {
      const own = facts.get(operation.capability) as Facts;
      const body = operation.requestBody?.content['application/json']?.schema ?? { type: 'object', properties: {} };
      const others = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
      const errors = group(listErrors(own), ([, { retry }]) => (retry ? 'retryable' : 'non_retryable'));
      return {
        http: { method: operation.method, path: operation.path.replace(/^\/v1/, '') },
        input_schema: {
          allOf: [
            { $ref: '#/$defs/request' },
            {
              properties: Object.fromEntries(others.map(({ name, schema }) => [name, schema])),
              required: others.filter(({ required }) => required).map(({ name }) => name),
            },
          ],
          $defs: { request: body },
        },
        errors: Object.fromEntries(
          Object.entries(errors).map(([name, codes]) => [name, codes.map(([code, { status }]) => ({ code, status }))]),
        ),
      };
    };
    const tree: Record<string, unknown> = {};
    for (const operation of operations) {
      const { input_schema: _out, ...entry } = describe(operation);
      const parts = operation.capability.split('.');
      const leaf = parts.reduce((node, part) => {
        node[part] = node[part] ?? {};
        return node[part] as Record<string, unknown>;
      }, tree);
      Object.assign(leaf, entry);
    }
    return {
      list: { version: 3, modules: tree },
      pages: new Map(operations.map((operation) => [operation.capability, { result: describe(operation) }])),
    };
  },
};

const openApi: Shape = {
  title: 'an OpenAPI document',
  without: [],
  describe(truth) {
    return { list: withRetryMarks(truth) };
  },
};

const pagesOnly: Shape = {
  title: 'a list of bare ids, and pages with groups of parameters and errors by status',
  without: ['headers', 'retries', 'nested', 'closed sets'],
  describe(truth) {
    const entries = list(truth);
    return {
      list: { data: entries.map(([id]) => id) },
      pages: new Map(entries.map(([id, facts]) => [id, writePage(facts)])),
    };
  },
};

function writePage(facts: Facts): unknown {
  const groups = group(listUrlAndBody(facts), ([, { place }]) => String(place));
  const write = ([name, fact]: [string, ParameterFact]) => {
    const { kinds, items } = fact.type as TypeFact;
    const simple = kinds.size === 0 ? 'any' : [...kinds];
    return [name, { type: simple, ...(items && { items: { type: [...items.kinds] } }), optional: !isRequired(fact) }];
  };
  return {
    data: {
      request: {
        method: facts.method,
        endpoint: facts.path.replace(/\{(\w+)\}/g, '<$1>'),
        parameters: Object.fromEntries(
          Object.entries(groups).map(([place, all]) => [place, Object.fromEntries(all.map(write))]),
        ),
      },
      responses: {
        ...Object.fromEntries([...facts.statuses.codes].map((status) => [status, []])),
        ...Object.fromEntries(
          Object.entries(group(listErrors(facts), ([, { status }]) => String(status))).map(([status, errors]) => [
            status,
            errors.map(([code]) => code),
          ]),
        ),
      },
    },
  };
}

const shortTexts: Shape = {
  title: 'short ids, the route in one text, and only the names of the parameters',
  without: ['headers', 'types', 'closed sets', 'nested', 'places', 'retries', 'statuses'],
  describe(truth) {
    const entries = list(truth).map(([id, facts]) => ({
      name: id.replace(/^realtime\./, ''),
      endpoint: `${facts.method} ${facts.path}`,
      args: listUrlAndBody(facts).map(([name, fact]) => (isRequired(fact) ? `${name} (required)` : `${name}?`)),
      errors: listErrors(facts).map(([code, { status }]) => `${code} (${status})`),
    }));
    return {
      list: {
        modules: [
          { name: 'realtime', capabilities: entries },
          { name: 'pdf', capabilities: [] },
        ],
      },
    };
  },
};

export const shapes = [listOfObjects, mapOfTexts, nestedSchemas, openApi, pagesOnly, shortTexts];

function envelope(data: unknown) {
  return { ok: true, data, error: null, metadata: { request_id: 'r', cost_usd: 0, latency_ms: 1, cache_hit: false } };
}

/** An OpenAPI document has no place for whether to retry, so its examples tell it beside the code. */
function withRetryMarks(truth: OpenApiDocument): unknown {
  const { 'x-infrai-errors': catalogue, ...document } = structuredClone(truth);
  return JSON.parse(
    JSON.stringify(document, (_key, value) => {
      const entry = catalogue[value?.code];
      return entry === undefined ? value : { ...value, retryable: entry.retry };
    }),
  );
}
