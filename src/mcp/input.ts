import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from '../contract/document.ts';
import type { McpTool } from './tool.ts';

/** A valid input, with defaults filled in, or a sentence for each problem. */
export type CheckedInput = { input: object } | { problems: string[] };

/** Creates the function that validates what an agent sends to a tool. */
export function createInputCheck(tools: readonly McpTool[]): (tool: McpTool, given: unknown) => CheckedInput {
  const ajv = new Ajv2020({ allErrors: true, useDefaults: true, strict: false, validateFormats: false });
  const checks = new Map<string, ValidateFunction>(
    tools.map(({ name, inputSchema }) => [name, ajv.compile(inputSchema)]),
  );
  return ({ name, inputSchema }, given) => {
    // Defaults are written into the input, which is the caller's.
    const input = omitNulls(structuredClone(given ?? {}), inputSchema);
    const check = checks.get(name);
    if (check?.(input)) return { input: input as object };
    const problems = (check?.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(describeProblem);
    const fields = Object.keys(inputSchema.properties ?? {});
    return { problems: [...new Set(problems), `${name} takes: ${fields.join(', ') || 'no input'}.`] };
  };
}

/** Leaves out what is null and may be left out: agents fill in null for what they do not want to say. */
function omitNulls(value: unknown, { properties, required = [], items }: Schema): unknown {
  if (Array.isArray(value)) return items === undefined ? value : value.map((item) => omitNulls(item, items));
  if (typeof value !== 'object' || value === null || properties === undefined) return value;
  const schemas = new Map(Object.entries(properties));
  const kept = Object.entries(value).filter(
    ([name, item]) => item !== null || required.includes(name) || !schemas.has(name),
  );
  return Object.fromEntries(kept.map(([name, item]) => [name, omitNulls(item, schemas.get(name) ?? {})]));
}

/** Names the field as an agent wrote it, such as `messages[0].channel`. */
function describeProblem({ instancePath, keyword, message, params }: ErrorObject): string {
  const field = instancePath
    .slice(1)
    .replace(/(^|\/)(\d+)(?=\/|$)/g, '[$2]')
    .replaceAll('/', '.');
  const inside = (name: string) => [field, name].filter(Boolean).join('.');
  if (keyword === 'required') return `${inside(String(params.missingProperty))} is missing.`;
  if (keyword === 'additionalProperties') return `${inside(String(params.additionalProperty))} is unknown.`;
  const { allowedValues } = params as { allowedValues?: unknown[] };
  const choice = allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`;
  return `${field || 'The input'} ${message}${choice}.`;
}
