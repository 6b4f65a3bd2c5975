import type { ApiModel } from '../model/api.ts';
import type { SampleLanguage } from '../model/sample.ts';
import type { Target } from '../target.ts';
import { curlSample } from './curl.ts';

/** A program that makes one call. */
export interface CodeSample {
  /** The language's short name, such as `python`. */
  id: string;
  label: string;
  /** The language of a Markdown fence. */
  language: string;
  source: string;
  /** The path below `generated/`. */
  path: string;
}

/**
 * Creates the target of the samples: one program for each call and language.
 *
 * @param clients the languages that have a client
 */
export function createCodeSamples(clients: readonly SampleLanguage[]): Target {
  return {
    name: 'code samples',
    async generate(api) {
      const samples = [...renderSamples(api, clients, api.servers.production).values()].flat();
      return new Map(samples.map(({ path, source }) => [path, source]));
    },
  };
}

/**
 * Writes the samples of all calls, in curl and in the languages that have a client.
 *
 * @param clients these languages, in the order of the tabs that show the samples
 * @param server the base address that the samples call
 * @returns the samples of each call, by its capability
 */
export function renderSamples(
  api: ApiModel,
  clients: readonly SampleLanguage[],
  server: string,
): ReadonlyMap<string, CodeSample[]> {
  return new Map(
    api.calls.map((call) => [
      call.capability,
      [curlSample, ...clients].map((language) => ({
        id: language.id,
        label: language.label,
        language: language.fence,
        source: language.render({ call, api, server }),
        path: `samples/${language.file(call)}`,
      })),
    ]),
  );
}
