import type { ErrorObject } from 'ajv';

/** How many fields a message names before it only counts them. */
const namedFields = 20;

/**
 * Words what a validator found: a sentence for each field that is wrong, with its place and what is expected there.
 *
 * @param errors what the validator left behind
 * @returns such as `channels[0]: must be a string. name: is required.`; a field is named once, however much is wrong
 *   with it
 */
export function describeErrors(errors: readonly ErrorObject[]): string {
  const byField = new Map<string, string>();
  for (const error of errors) {
    const field = fieldOf(error);
    // What a value is comes before what it has to be like, and a choice of shapes sums up what its branches said.
    if (!byField.has(field)) byField.set(field, expectationOf(error));
  }
  const sentences = Array.from(byField, ([field, expectation]) => `${field}: ${expectation}.`);
  const left = sentences.length - namedFields;
  return [...sentences.slice(0, namedFields), ...(left > 0 ? [`${left} more fields are wrong.`] : [])].join(' ');
}

function fieldOf({ instancePath, keyword, params }: ErrorObject): string {
  const parts = instancePath.split('/').slice(1).map(unescapePointer);
  if (keyword === 'required') parts.push(params.missingProperty);
  const [first, ...rest] = parts;
  if (first === undefined) return 'The body';
  return first + rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
}

function expectationOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'type':
      return `must be ${[params.type].flat().map(withArticle).join(' or ')}`;
    case 'enum':
      return `must be one of ${params.allowedValues.map((value: unknown) => JSON.stringify(value)).join(', ')}`;
    case 'minLength':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
    case 'minimum':
      return `must be ${params.limit} or more`;
    default:
      return message ?? 'is not what the contract demands';
  }
}

function withArticle(type: string): string {
  if (type === 'null') return type;
  return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
