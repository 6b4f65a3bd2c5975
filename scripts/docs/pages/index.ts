import type { LocalizedContract } from '../contract.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import type { Page } from '../page.ts';
import { createCodeLinks } from '../site-map.ts';
import { errorsPage } from './errors.ts';
import { guidePage } from './guide.ts';
import { operationPage } from './operation.ts';
import { overviewPage } from './overview.ts';

export interface SiteParts {
  language: Language;
  contract: LocalizedContract;
  landing: Guide;
  guides: Guide[];
}

/** Renders every page of a language. */
export function renderPages({ language, contract, landing, guides }: SiteParts): Page[] {
  const { calls, errors, servers } = contract.api;
  const codeLinks = createCodeLinks(
    calls,
    errors.map(({ code }) => code),
  );
  return [
    guidePage(landing, language, codeLinks),
    ...guides.map((guide) => guidePage(guide, language, codeLinks)),
    overviewPage(contract, language, codeLinks),
    errorsPage(contract, language, codeLinks),
    ...calls.map((call) =>
      operationPage({
        call,
        samples: contract.samples.get(call.capability) ?? [],
        mockUrl: servers.mock,
        language,
        codeLinks,
      }),
    ),
  ];
}
