import type { LocalizedContract } from '../contract.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import type { Heading } from '../markdown.ts';
import type { Page } from '../page.ts';
import { createCodeLinks } from '../site-map.ts';
import { renderErrorsPage } from './errors.ts';
import { renderGuidePage } from './guide.ts';
import { renderOperationPage } from './operation.ts';
import { renderOverviewPage } from './overview.ts';

export interface SiteParts {
  language: Language;
  contract: LocalizedContract;
  landing: Guide;
  guides: Guide[];
  /** The headings of each guide in the first language, by its name. */
  originals: ReadonlyMap<string, Heading[]>;
}

/** Renders every page of a language. */
export function renderPages({ language, contract, landing, guides, originals }: SiteParts): Page[] {
  const { calls, errors, servers } = contract.api;
  const codeLinks = createCodeLinks(
    calls,
    errors.map(({ code }) => code),
  );
  return [
    ...[landing, ...guides].map((guide) =>
      renderGuidePage(guide, language, codeLinks, originals.get(guide.name) ?? []),
    ),
    renderOverviewPage(contract, language, codeLinks),
    renderErrorsPage(contract, language, codeLinks),
    ...calls.map((call) =>
      renderOperationPage({
        call,
        calls,
        samples: contract.samples.get(call.capability) ?? [],
        mockUrl: servers.mock,
        language,
        codeLinks,
      }),
    ),
  ];
}
