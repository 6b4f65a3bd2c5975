import type { ErrorObject } from 'ajv';

/** How many fields a message names before it only counts them. */
const namedFields = 20;
/** How much of a value a message shows, in characters. */
const longestValue = 80;

/**
 * Words what a validator found: a sentence for each field that is wrong, with its place and what is expected there.
 *
 * @param errors what the validator left behind
 * @param judged the value that was judged, when the sentences are to tell what is there instead
 * @returns such as `channels[0]: must be a string. name: is required.`; a field is named once, however much is wrong
 *   with it
 */
export function describeErrors(errors: readonly ErrorObject[], judged?: unknown): string {
  const byField = new Map<string, string>();
  for (const error of errors) {
    const field = fieldOf(error);
    // What a value is comes before what it has to be like, and a choice of shapes sums up what its branches said.
    if (!byField.has(field))
      byField.set(field, expectationOf(error) + (judged === undefined ? '' : finding(error, judged)));
  }
  const sentences = Array.from(byField, ([field, expectation]) => `${field}: ${expectation}.`);
  const left = sentences.length - namedFields;
  return [...sentences.slice(0, namedFields), ...(left > 0 ? [`${left} more fields are wrong.`] : [])].join(' ');
}

function fieldOf(error: ErrorObject): string {
  const [first, ...rest] = placeOf(error);
  if (first === undefined) return 'The body';
  return first + rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string[] {
  const parts = instancePath.split('/').slice(1).map(unescapePointer);
  if (keyword === 'required') parts.push(params.missingProperty);
  if (keyword === 'discriminator') parts.push(params.tag);
  return parts;
}

/** Tells what stands where something else was expected. */
function finding(error: ErrorObject, judged: unknown): string {
  const found = placeOf(error).reduce((value, part) => Object(value)[part], judged);
  if (found === undefined) return ', but is missing';
  if (Array.isArray(found)) return ', but is an array';
  // A text where none belongs may be a credential, which no log may get.
  const isSecret = error.keyword === 'type' && typeof found === 'string';
  if (isSecret || (typeof found === 'object' && found !== null)) return `, but is ${withArticle(typeof found)}`;
  return `, but is ${JSON.stringify(found).slice(0, longestValue)}`;
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
    case 'discriminator':
      return 'must name one of the shapes that the contract knows';
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
