import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { projectRoot } from '../shared/paths.ts';
import { buildAssets } from './assets.ts';
import { readContract } from './contract.ts';
import { readDocuments } from './documents.ts';
import { framePage } from './frame.ts';
import { guideNames, landingName, readGuide } from './guides.ts';
import type { Language } from './language.ts';
import { llmsText } from './machines/llms.ts';
import { markdownReference } from './machines/markdown-reference.ts';
import type { Page } from './page.ts';
import { renderPages } from './pages/index.ts';
import { choicePage, notFoundPage } from './pages/root.ts';
import { renderRedoc } from './redoc.ts';
import { searchData } from './search-data.ts';
import { guideTextPath, llmsPath, markdownPath, openapiPath, redocPath } from './site-map.ts';

/** Where the docs are built unless told otherwise. */
export const docsFolder = `${projectRoot}build/docs`;

export interface BuildOptions {
  /** Where the site goes; what is there is replaced. */
  folder?: string;
  /** Whether it is read where it is built: the local mock is then the default server, and pages reload by themselves. */
  local?: boolean;
}

/**
 * Builds the site: guides and reference in each language, for people and for machines.
 *
 * @returns the folder
 * @throws when a guide is missing or malformed, or the contract cannot be bundled or rendered
 */
export async function buildDocs({ folder = docsFolder, local = false }: BuildOptions = {}): Promise<string> {
  const documents = await readDocuments(local);
  const [assets, ...sites] = await Promise.all([
    buildAssets(),
    ...[...documents].map(([language, document]) => buildLanguage(language, document, local)),
  ]);
  const files = new Map<string, string>([
    ['index.html', choicePage()],
    ['404.html', notFoundPage()],
    [llmsPath, sites[0]?.get(`en/${llmsPath}`)?.replaceAll('](', '](en/') ?? ''],
    ...assets,
    ...sites.flatMap((site) => [...site]),
  ]);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** Makes the files of a language, by their paths below the site's folder. */
async function buildLanguage(language: Language, document: OpenApiDocument, local: boolean) {
  const contract = readContract(document, local);
  const [landing, ...guides] = await Promise.all([landingName, ...guideNames].map((name) => readGuide(language, name)));
  if (landing === undefined) throw new Error('The site has no landing page.');
  const redoc = renderRedoc(contract, language);
  const pages: Page[] = renderPages({ language, contract, landing, guides });
  const navigation = { guides, groups: contract.api.groups };
  const files = new Map<string, string>();
  for (const page of pages) files.set(page.path, framePage(page, { language, navigation, local }));
  for (const guide of guides) files.set(guideTextPath(guide.name), guide.text);
  files.set(openapiPath, `${JSON.stringify(document, null, 2)}\n`);
  files.set(markdownPath, markdownReference(contract, language));
  files.set(llmsPath, llmsText(contract, guides, language));
  files.set(redocPath, await redoc);
  const inLanguage = [...files].map(([path, text]): [string, string] => [`${language.folder}/${path}`, text]);
  return new Map([...inLanguage, [`assets/search-${language.folder}.js`, searchData(pages)]]);
}
