import { findField, type JsonRecord } from '../json/record.ts';
import type { ParameterFact } from './facts.ts';
import { readRequiredWord } from './read-parameter-text.ts';

/** Reads whether an object marks its parameter as required, in any of the usual ways. */
export function readRequired(record: JsonRecord): ParameterFact['required'] {
  const required = readMark(findField(record, 'required', 'isrequired', 'mandatory', '必填'));
  if (required !== undefined) return required ? 'required' : 'optional';
  const optional = readMark(findField(record, 'optional', 'isoptional', '可选'));
  if (optional !== undefined) return optional ? 'optional' : 'required';
  return undefined;
}

function readMark(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1) return value === 1;
  if (typeof value !== 'string') return undefined;
  if (/^(true|yes|y|1)$/i.test(value)) return true;
  if (/^(false|no|n|0)$/i.test(value)) return false;
  const word = readRequiredWord(value);
  return word === undefined ? undefined : word === 'required';
}
