import type { LocalizedContract } from '../contract.ts';
import type { ErrorClasses } from '../error-classes.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import type { Heading } from '../markdown.ts';
import type { Page } from '../page.ts';
import { createCodeLinks } from '../site-map.ts';
import { errorsPage } from './errors.ts';
import { guidePage } from './guide.ts';
import { operationPage } from './operation.ts';
import { overviewPage } from './overview.ts';
import { schemasPage } from './schemas.ts';

export interface SiteParts {
  language: Language;
  contract: LocalizedContract;
  landing: Guide;
  guides: Guide[];
  /** The headings of each guide in the first language, by its name. */
  originals: ReadonlyMap<string, Heading[]>;
  errorClasses: ReadonlyMap<number, ErrorClasses>;
}

/** Renders every page of a language. */
export function renderPages({ language, contract, landing, guides, originals, errorClasses }: SiteParts): Page[] {
  const { calls, errors, servers } = contract.api;
  const codeLinks = createCodeLinks(
    calls,
    errors.map(({ code }) => code),
  );
  return [
    ...[landing, ...guides].map((guide) => guidePage(guide, language, codeLinks, originals.get(guide.name) ?? [])),
    overviewPage(contract, language, codeLinks),
    errorsPage(contract, language, codeLinks),
    schemasPage(contract, language, codeLinks),
    ...calls.map((call) =>
      operationPage({
        call,
        calls,
        schemas: contract.api.schemas,
        errorClasses,
        samples: contract.samples.get(call.capability) ?? [],
        mockUrl: servers.mock,
        language,
        codeLinks,
      }),
    ),
  ];
}
