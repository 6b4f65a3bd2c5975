import { findField, findText, isRecord, type JsonRecord } from '../json/record.ts';
import { followReference, type Roots } from '../json/reference.ts';
import type { CapabilityFacts, ErrorFact } from './facts.ts';

const deepest = 12;
/** More codes than any list of errors has. */
const mostCodes = 500;

/**
 * Reads a list of errors, in whatever form: a list of codes or of objects, a map from codes, a map from statuses, or
 * OpenAPI's `responses` with their examples.
 *
 * @returns undefined when the value does not tell of errors
 */
export function readErrors(value: unknown, roots: Roots): Map<string, ErrorFact> | undefined {
  const errors = new Map<string, ErrorFact>();
  collect(value, {}, 0);
  const isEmptyList =
    (Array.isArray(value) && value.length === 0) || (isRecord(value) && Object.keys(value).length === 0);
  return errors.size > 0 || isEmptyList ? errors : undefined;

  function add(code: string, fact: ErrorFact): void {
    if (errors.size < mostCodes) errors.set(code, { ...errors.get(code), ...fact });
  }

  function collect(node: unknown, common: ErrorFact, depth: number): void {
    if (depth > deepest) return;
    if (typeof node === 'string') {
      // As in `CHANNEL_NOT_FOUND`, `CHANNEL_NOT_FOUND (404)`, `404 CHANNEL_NOT_FOUND`.
      const code = node.split(/[^\w]+/).find((word) => isCode(word) || (depth === 1 && word === node && isName(word)));
      const status = readStatus(/\b[1-5]\d\d\b/.exec(node)?.[0]);
      if (code !== undefined) add(code, { ...common, ...(status !== undefined && { status }) });
    } else if (Array.isArray(node)) for (const item of node) collect(item, common, depth + 1);
    else if (isRecord(node)) collectRecord(followReference(node, roots) ?? {}, common, depth);
  }

  function collectRecord(record: JsonRecord, common: ErrorFact, depth: number): void {
    const named = findText(record, 'code', 'errorcode');
    const code = named !== undefined && isName(named) ? named : findText(record, 'error', 'name', 'id', 'type', 'key');
    if (code !== undefined && (code === named || isCode(code))) {
      add(code, { ...common, ...readError(record) });
      return;
    }
    for (const [name, value] of Object.entries(record)) {
      // The schema of a response has examples of its own, which are of no response in particular.
      if (name === 'schema' && (record.examples ?? record.example) !== undefined) continue;
      const status = readStatus(name);
      if (status !== undefined) {
        if (status >= 400) collect(value, { ...common, status }, depth + 1);
      } else if (/^(retryable|retriable|retry)$/i.test(name)) collect(value, { ...common, retry: true }, depth + 1);
      else if (/^(non_?retryable|terminal|fatal|permanent)$/i.test(name)) {
        collect(value, { ...common, retry: false }, depth + 1);
      } else if (isCode(name)) add(name, { ...common, ...readErrorValue(value) });
      // What lies between a response and its codes: content, examples, and so on.
      else if (isRecord(value) || Array.isArray(value)) collect(value, common, depth + 1);
    }
  }
}

/**
 * Reads which statuses responses have, where that is told apart from the errors.
 *
 * @param responses a list of statuses, or a map from them
 * @param success the status of the success
 */
export function readStatuses(responses: unknown, success: unknown): CapabilityFacts['statuses'] {
  const list = Array.isArray(responses)
    ? responses.map((item) => (isRecord(item) ? findField(item, 'status', 'statuscode', 'code', 'http') : item))
    : Object.keys(isRecord(responses) ? responses : {});
  const codes = new Set(list.map(readStatus).filter((status) => status !== undefined));
  const one = readStatus(success);
  if (one !== undefined) codes.add(one);
  if (codes.size === 0) return undefined;
  return { codes, complete: [...codes].some((status) => status >= 400) };
}

function readError(record: JsonRecord): ErrorFact {
  const status = ['httpstatus', 'status', 'statuscode', 'httpcode', 'httpstatuscode', 'http', 'code']
    .map((name) => readStatus(findField(record, name)))
    .find((found) => found !== undefined);
  const retry = findField(record, 'retry', 'retryable', 'retriable', 'isretryable', 'canretry', 'shouldretry');
  return {
    ...(status !== undefined && { status }),
    ...(typeof retry === 'boolean' && { retry }),
    ...(isRecord(retry) && typeof retry.allowed === 'boolean' && { retry: retry.allowed }),
    ...(typeof retry === 'string' &&
      /^(true|yes|false|no|never)$/i.test(retry) && { retry: /^(true|yes)$/i.test(retry) }),
  };
}

/** What a map has at a code: an object, a status, whether to retry, or a text for people. */
function readErrorValue(value: unknown): ErrorFact {
  if (isRecord(value)) return readError(value);
  if (typeof value === 'boolean') return { retry: value };
  const status = readStatus(value);
  return status === undefined ? {} : { status };
}

function readStatus(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return /^[1-5]\d\d$/.test(String(value)) ? Number(value) : undefined;
}

function isName(text: string): boolean {
  return /^[A-Za-z]\w{2,99}$/.test(text);
}

/** The service writes its codes in upper case. Elsewhere than where a code is named, only such a word is taken for one. */
function isCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(text) && text.length > 3 && text.length < 100;
}
