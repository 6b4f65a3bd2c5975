import type { Call, NamedSchemas } from '../../targets/model/api.ts';
import type { CodeSample } from '../../targets/samples/index.ts';
import type { ErrorClasses } from '../error-classes.ts';
import type { Language } from '../language.ts';

/** What the page of an operation is made of. */
export interface OperationPageParts {
  call: Call;
  /** All calls of the API. */
  calls: Call[];
  samples: CodeSample[];
  schemas: NamedSchemas;
  mockUrl: string;
  /** Whether the site is served beside a live mock. */
  local: boolean;
  language: Language;
  codeLinks: (from: string) => (code: string) => string | undefined;
  errorClasses: ReadonlyMap<number, ErrorClasses>;
}
