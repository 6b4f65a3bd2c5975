import type { ErrorObject } from 'ajv';

/** How many fields a message names; the rest are only counted. */
const namedFields = 20;
/** How much of a value a message shows, in characters. */
const longestValue = 80;

/**
 * Describes the errors of a validator for a person: a sentence for each invalid field, with what is expected there.
 *
 * @param errors the errors that the validator found
 * @param value the validated value, to also say what was found instead
 * @returns such as `channels[0]: must be a string. name: is required.`; each field is named once, even when it has
 *   several errors
 */
export function describeErrors(errors: readonly ErrorObject[], value?: unknown): string {
  const byField = new Map<string, string>();
  for (const error of errors) {
    // These only say that the errors of their schemas count, which are in the list themselves.
    if (error.keyword === 'if' || error.keyword === 'anyOf') continue;
    const field = formatField(error);
    // The first error of a field says what its value must be; the others follow from it.
    if (!byField.has(field))
      byField.set(field, describeExpectation(error) + (value === undefined ? '' : describeFound(error, value)));
  }
  const sentences = Array.from(byField, ([field, expectation]) => `${field}: ${expectation}.`);
  const left = sentences.length - namedFields;
  return [...sentences.slice(0, namedFields), ...(left > 0 ? [`${left} more fields are invalid.`] : [])].join(' ');
}

function formatField(error: ErrorObject): string {
  const [first, ...rest] = readPlace(error);
  if (first === undefined) return 'The body';
  return first + rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
}

function readPlace({ instancePath, keyword, params }: ErrorObject): string[] {
  const parts = instancePath.split('/').slice(1).map(unescapePointer);
  if (keyword === 'required') parts.push(params.missingProperty);
  return parts;
}

/** Reads a property of a value. What every object inherits, such as `constructor`, does not count. */
function readOwn(value: unknown, name: string): unknown {
  return Object.hasOwn(Object(value), name) ? Object(value)[name] : undefined;
}

/** Describes what was found where something else was expected. */
function describeFound(error: ErrorObject, value: unknown): string {
  const found = readPlace(error).reduce(readOwn, value);
  if (found === undefined) return ', but is missing';
  if (Array.isArray(found)) return ', but is an array';
  // A string in the wrong place may be a credential, which must not end up in a log.
  const isSecret = error.keyword === 'type' && typeof found === 'string';
  if (isSecret || (typeof found === 'object' && found !== null)) return `, but is ${addArticle(typeof found)}`;
  return `, but is ${JSON.stringify(found).slice(0, longestValue)}`;
}

function describeExpectation({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'type':
      return `must be ${[params.type].flat().map(addArticle).join(' or ')}`;
    case 'enum':
      return `must be one of ${params.allowedValues.map((value: unknown) => JSON.stringify(value)).join(', ')}`;
    case 'minLength':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
    case 'not':
      // The contract says with it that anything but null will do.
      return 'must not be null';
    case 'minimum':
      return `must be ${params.limit} or more`;
    default:
      return message ?? 'does not match the contract';
  }
}

function addArticle(type: string): string {
  if (type === 'null') return type;
  return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
