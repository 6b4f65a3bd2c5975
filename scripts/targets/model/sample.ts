import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel, Call, CallParameter } from './api.ts';

/** What a program shows: the example of one call. */
export interface SampleParts {
  call: Call;
  api: ApiModel;
  /** The base address, without a slash at the end. */
  server: string;
}

/** How samples are written in a language. */
export interface SampleLanguage {
  /** A short name for addresses and folders, such as `python`. */
  id: string;
  /** The name for people. */
  label: string;
  /** The language of a Markdown fence. */
  fence: string;
  /** The path of a call's sample below `generated/samples/`. */
  file(call: Call): string;
  /** Writes the whole program. */
  render(parts: SampleParts): string;
}

/** The key is a secret, so every sample reads it from here. */
export const keyVariable = 'INFRAI_API_KEY';

/** Indents every line but the first. */
export function indentRest(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

/** A value of the example together with its parameter. */
interface GivenValue {
  parameter: CallParameter;
  value: Json;
}

/** The values of a call's example, each list in the example's order. */
interface GivenValues {
  path: GivenValue[];
  named: GivenValue[];
  /** Clients that take it as an option of the call do not have it among the parameters. */
  idempotencyKey: string | undefined;
}

/**
 * Lists the values of a call's example.
 *
 * @throws when the example has a value without a parameter
 */
export function listGivenValues({ capability, parameters, sample }: Call): GivenValues {
  const { request } = sample;
  const find = (values: object): GivenValue[] =>
    Object.entries(values).map(([name, value]) => {
      const parameter = parameters.find(({ wireName }) => wireName === name);
      if (parameter === undefined)
        throw new Error(`${capability} has no parameter \`${name}\`, which its example has.`);
      return { parameter, value };
    });
  const { idempotency_key: key, ...named } = {
    ...readNumbers(request.query),
    ...(request.body as Record<string, Json> | undefined),
  };
  return {
    path: find(request.pathParameters),
    named: find(named),
    idempotencyKey: typeof key === 'string' ? key : undefined,
  };
}

/** Reads the numbers in the values of a query, which are text in an address. */
export function readNumbers(query: Record<string, string>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  );
}
