import type { OpenApiDocument } from '../../src/contract/document.ts';
import { clientLanguages } from '../targets/index.ts';
import type { ApiModel, Call, DocumentedError } from '../targets/model/api.ts';
import { readApi } from '../targets/model/read-api.ts';
import { type CodeSample, renderSamples } from '../targets/samples/index.ts';

/** The contract in one language, as the pages need it. */
export interface LocalizedContract {
  api: ApiModel;
  /** The samples of each call, by its capability. */
  samples: ReadonlyMap<string, CodeSample[]>;
}

/**
 * Reads the contract in one language.
 *
 * @param local whether the docs are read where they are built: then the samples call the local mock
 */
export function readContract(document: OpenApiDocument, local: boolean): LocalizedContract {
  const api = readApi(document);
  const { mock, production } = api.servers;
  return { api, samples: renderSamples(api, clientLanguages, local ? mock : production) };
}

/** Lists the errors that a call documents, in the order of their statuses. */
export function listErrors({ failures }: Call): DocumentedError[] {
  return failures.flatMap(({ errors }) => errors);
}
