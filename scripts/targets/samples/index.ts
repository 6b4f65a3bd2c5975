import type { Json, OpenApiDocument } from '../../../src/contract/document.ts';
import { type ExampleRequest, listExampleRequests } from '../../../src/contract/example-requests.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { readApiModel } from '../model/api.ts';
import type { SampleCall } from '../model/sample.ts';
import type { Target } from '../target.ts';
import { sampleLanguages } from './languages.ts';

/** A program that makes one call. */
export interface CodeSample {
  /** The language's short name, such as `python`. */
  id: string;
  label: string;
  /** What a Markdown fence calls the language. */
  language: string;
  source: string;
  /** The name of the contract's example whose values it uses. */
  example: string;
  /** Where it stands below `generated/`. */
  path: string;
}

/** One program for each operation and language. */
export const codeSamples: Target = {
  name: 'code samples',
  async generate(document) {
    const samples = listOperations(document).flatMap((operation) => codeSamplesOf(operation, document));
    return new Map(samples.map(({ path, source }) => [path, source]));
  },
};

/** Writes the samples of an operation, in the order of the tabs that show them. */
export function codeSamplesOf(operation: Operation, document: OpenApiDocument): CodeSample[] {
  const sample = sampleCallOf(operation, document);
  return sampleLanguages.map((language) => ({
    id: language.id,
    label: language.label,
    language: language.fence,
    source: language.render(sample),
    example: sample.request.name,
    path: `samples/${language.file(operation)}`,
  }));
}

/** Tells what the samples of an operation show. */
export function sampleCallOf(operation: Operation, document: OpenApiDocument): SampleCall {
  const api = readApiModel(document);
  const call = api.calls.find(({ capability }) => capability === operation.capability);
  if (call === undefined) throw new Error(`${operation.capability} is not a call of the contract.`);
  return { operation, request: telling(listExampleRequests(operation)), call, api, server: api.productionUrl };
}

/** The first example that says something: one that holds placeholders, or sends nothing, teaches little. */
export function telling(requests: ExampleRequest[]): ExampleRequest {
  const request =
    requests.find(({ body, pathParameters }) => !isPlaceholder([body ?? null, pathParameters])) ?? requests[0];
  if (request === undefined) throw new Error('An operation has no example of a request.');
  return request;
}

function isPlaceholder(value: Json): boolean {
  if (typeof value === 'string') return value === '...' || value === 'CHANNEL';
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length === 0) return true;
  return Object.values(value).some(isPlaceholder);
}
