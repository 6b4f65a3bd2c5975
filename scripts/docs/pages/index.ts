import type { AsyncApiDocument } from '../../contract/websockets.ts';
import type { LocalizedContract } from '../contract.ts';
import { createCurlSamples } from '../curl-samples.ts';
import type { ErrorClasses } from '../error-classes.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import type { Page } from '../page.ts';
import type { Programs } from '../programs.ts';
import { createCodeLinks } from '../site-map.ts';
import { renderErrorsPage } from './errors.ts';
import { renderGuidePage } from './guide.ts';
import { renderOperationPage } from './operation.ts';
import { renderOverviewPage } from './overview.ts';
import { renderSchemasPage } from './schemas.ts';
import { renderWebSocketsPage } from './websockets.ts';

export interface SiteParts {
  language: Language;
  contract: LocalizedContract;
  /** The document of the live mock's WebSockets. */
  websockets: AsyncApiDocument;
  landing: Guide;
  guides: Guide[];
  /** The text of each guide in the first language, by its name. */
  originals: ReadonlyMap<string, string>;
  programs: Programs;
  errorClasses: ReadonlyMap<number, ErrorClasses>;
  /** Whether the site is served beside a live mock. */
  local: boolean;
}

/** Renders every page of a language. */
export function renderPages({
  language,
  contract,
  websockets,
  landing,
  guides,
  originals,
  programs,
  errorClasses,
  local,
}: SiteParts): Page[] {
  const { calls, errors, servers } = contract.api;
  const codeLinks = createCodeLinks(
    calls,
    errors.map(({ code }) => code),
  );
  const curlSamples = createCurlSamples(contract.api);
  return [
    ...[landing, ...guides].map((guide) =>
      renderGuidePage(guide, language, codeLinks, originals.get(guide.name) ?? '', curlSamples, programs),
    ),
    renderOverviewPage(contract, language, codeLinks),
    renderErrorsPage(contract, language, codeLinks),
    renderWebSocketsPage({ document: websockets, language, codeLinks }),
    renderSchemasPage(contract, language, codeLinks),
    ...calls.map((call) =>
      renderOperationPage({
        call,
        calls,
        schemas: contract.api.schemas,
        errorClasses,
        samples: contract.samples.get(call.capability) ?? [],
        mockUrl: servers.mock,
        local,
        language,
        codeLinks,
      }),
    ),
  ];
}
