import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { readServers } from '../../src/contract/servers.ts';
import type { BilingualContract } from '../contract/generated.ts';
import { projectRoot } from '../shared/paths.ts';
import { buildAssets } from './assets.ts';
import { readContract } from './contract.ts';
import { bundleDocuments, listDocuments } from './documents.ts';
import { framePage } from './frame.ts';
import { guideNames, landingName } from './guide-list.ts';
import { readGuide } from './guides.ts';
import { type Language, languages } from './language.ts';
import { renderLlms } from './machines/llms.ts';
import { renderMarkdownReference } from './machines/markdown-reference.ts';
import { type Heading, listHeadings } from './markdown.ts';
import { createNavigation } from './navigation.ts';
import type { Page } from './page.ts';
import { renderPages } from './pages/index.ts';
import { renderChoicePage, renderNotFoundPage } from './pages/root.ts';
import { renderRedoc } from './redoc.ts';
import { writeSearchData } from './search-data.ts';
import { llmsPath, locateGuideText, markdownPath, openapiPath, redocPath } from './site-map.ts';

/** Where the docs are built unless told otherwise. */
export const docsFolder = `${projectRoot}build/docs`;

export interface BuildOptions {
  /** Where the site goes; what is there is replaced. */
  folder?: string;
  /** Whether it is read where it is built: the live mock is then the default server, and pages reload by themselves. */
  local?: boolean;
  /** Where the live mock of a local site is; the contract's address of it by default. */
  mockUrl?: string | undefined;
  /** The contract; bundled from the hand-written files by default. */
  contract?: BilingualContract | undefined;
  /** Where the site will be published, such as `https://docs.example.com/`, for canonical links and cards. */
  siteUrl?: string | undefined;
}

/**
 * Builds the site: guides and reference in each language, for people and for machines.
 *
 * @returns the folder
 * @throws when a guide is missing or malformed, or the contract cannot be bundled or rendered
 */
export async function buildDocs({
  folder = docsFolder,
  local = false,
  mockUrl,
  contract,
  siteUrl,
}: BuildOptions = {}): Promise<string> {
  const bilingual = contract ?? (await bundleDocuments());
  const { mock } = readServers(bilingual.document);
  const localMock = local ? (mockUrl ?? mock) : undefined;
  const documents = listDocuments(bilingual, localMock);
  const nameMock = (text: string) => text.replaceAll(new URL(mock).port, new URL(localMock ?? mock).port);
  const build = { local, nameMock, siteUrl: siteUrl?.replace(/\/*$/, '/') };
  const [assets, ...sites] = await Promise.all([
    buildAssets(),
    ...[...documents].map(([language, document]) => buildLanguage(language, document, build)),
  ]);
  const files = new Map<string, string | Uint8Array>([
    ['index.html', renderChoicePage()],
    ['404.html', renderNotFoundPage(local ? '/' : siteUrl && new URL(build.siteUrl ?? '').pathname)],
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

interface LanguageBuild {
  local: boolean;
  /** Puts the port of the reader's live mock into the text of a guide. */
  nameMock: (text: string) => string;
  siteUrl: string | undefined;
}

/** Makes the files of a language, by their paths in the site's folder. */
async function buildLanguage(language: Language, document: OpenApiDocument, build: LanguageBuild) {
  const { local, nameMock, siteUrl } = build;
  const contract = readContract(document, local);
  const read = async (name: string) => {
    const guide = await readGuide(language, name);
    return { ...guide, introduction: nameMock(guide.introduction), text: nameMock(guide.text) };
  };
  const names = [landingName, ...guideNames];
  const [landing, ...guides] = await Promise.all(names.map(read));
  if (landing === undefined) throw new Error('The site has no landing page.');
  const [first] = languages;
  const originals = await Promise.all(
    names.map(
      async (name): Promise<[string, Heading[]]> => [
        name,
        listHeadings((await readGuide(first, name)).text, first.strings),
      ],
    ),
  );
  const redoc = renderRedoc(contract, language);
  const pages: Page[] = renderPages({ language, contract, landing, guides, originals: new Map(originals) });
  const navigation = createNavigation(language, guides, contract.api.groups);
  const files = new Map<string, string>();
  for (const page of pages) files.set(page.path, framePage(page, { language, navigation, local, siteUrl }));
  for (const guide of guides) files.set(locateGuideText(guide.name), guide.text);
  files.set(openapiPath, `${JSON.stringify(document, null, 2)}\n`);
  files.set(markdownPath, renderMarkdownReference(contract, language));
  files.set(llmsPath, renderLlms(contract, guides, language));
  files.set(redocPath, await redoc);
  const inLanguage = [...files].map(([path, text]): [string, string] => [`${language.folder}/${path}`, text]);
  return new Map([...inLanguage, [`assets/search-${language.folder}.js`, writeSearchData(pages)]]);
}
