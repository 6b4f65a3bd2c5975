import { codeSamplesOf } from '../../targets/samples/index.ts';
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

/** Makes every page of a language. */
export function pagesOf({ language, contract, landing, guides }: SiteParts): Page[] {
  const { operations, document } = contract;
  const codeLinks = createCodeLinks(operations, Object.keys(document['x-infrai-errors']));
  return [
    guidePage(landing, language, codeLinks),
    ...guides.map((guide) => guidePage(guide, language, codeLinks)),
    overviewPage(contract, language, codeLinks),
    errorsPage(contract, language, codeLinks),
    ...operations.map((operation) =>
      operationPage({ operation, contract, samples: codeSamplesOf(operation, document), language, codeLinks }),
    ),
  ];
}
