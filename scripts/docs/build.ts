import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { readServers } from '../../src/contract/servers.ts';
import type { BilingualContract } from '../contract/generated.ts';
import { type BundledWebSockets, bundleWebSockets, resolveWebSockets } from '../contract/websockets.ts';
import { prismAddress } from '../prism/address.ts';
import { projectRoot } from '../shared/paths.ts';
import { readApi } from '../targets/model/read-api.ts';
import { buildAssets } from './assets.ts';
import { readContract } from './contract.ts';
import { bundleDocuments, listDocuments } from './documents.ts';
import { readErrorClasses } from './error-classes.ts';
import { framePage } from './frame.ts';
import { guideNames, landingName } from './guide-list.ts';
import { readChangelog, readGuide } from './guides.ts';
import { type Language, languages } from './language.ts';
import { createServerNaming, formatAddress } from './local-addresses.ts';
import { renderLlms } from './machines/llms.ts';
import { renderMarkdownPages, renderMarkdownReference } from './machines/markdown-reference.ts';
import { renderMarkdownWebSockets } from './machines/markdown-websockets.ts';
import { createNavigation } from './navigation.ts';
import type { Page } from './page.ts';
import { writeGuideText } from './pages/guide.ts';
import { renderPages } from './pages/index.ts';
import { renderChoicePage, renderNotFoundPage } from './pages/root.ts';
import { type Programs, readPrograms } from './programs.ts';
import { renderRedoc } from './redoc.ts';
import { writeSamplesModel } from './samples-model.ts';
import { writeSearchData } from './search-data.ts';
import { docsAddress } from './serve.ts';
import {
  asyncapiPath,
  landingPath,
  llmsFullPath,
  llmsPath,
  locateGuide,
  locateText,
  markdownPath,
  openapiPath,
  redocPath,
  websocketsPath,
} from './site-map.ts';

const compress = promisify(gzip);
/** From how many characters on a file is also written compressed; only the pages of Redoc are that large. */
const largeSize = 1_000_000;

/** Where the docs are built unless told otherwise. */
const docsFolder = `${projectRoot}build/docs`;

export interface BuildOptions {
  /** Where the site goes; what is there is replaced. */
  folder?: string;
  /** Whether it is read where it is built: the live mock is then the default server, and pages reload by themselves. */
  local?: boolean;
  /** Where the live mock of a local site is; the contract's address of it by default. */
  mockUrl?: string | undefined;
  /** Where a local site itself is, and the Prism mock beside it; their own ports by default. */
  docsUrl?: string | undefined;
  prismUrl?: string | undefined;
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
  docsUrl,
  prismUrl,
  contract,
  siteUrl,
}: BuildOptions = {}): Promise<string> {
  const bilingual = contract ?? (await bundleDocuments());
  const { mock } = readServers(bilingual.document);
  const localMock = local ? (mockUrl ?? mock) : undefined;
  const addresses = new Map([
    [mock, localMock],
    [formatAddress(docsAddress), docsUrl],
    [formatAddress(prismAddress), prismUrl],
  ]);
  const nameServers = createServerNaming(addresses);
  const documents = listDocuments(bilingual, localMock, nameServers);
  const build = { local, nameServers, siteUrl: siteUrl?.replace(/\/*$/, '/') };
  const [assets, ...sites] = await Promise.all([
    buildAssets(),
    ...[...documents].map(([language, document]) => buildLanguage(language, document, build)),
  ]);
  const files = new Map<string, string | Uint8Array>([
    ['index.html', renderChoicePage()],
    ['404.html', renderNotFoundPage(local ? '/' : siteUrl && new URL(build.siteUrl ?? '').pathname)],
    ...[llmsPath, llmsFullPath].map((path): [string, string] => [
      path,
      (sites[0]?.get(`en/${path}`) ?? '').replaceAll(/\]\((?!https?:|#)/g, '](en/'),
    ]),
    ...assets,
    ['assets/samples-model.js', writeSamplesModel(readApi(bilingual.document))],
    ...sites.flatMap((site) => [...site]),
  ]);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    // Hosts compress what they serve; the server of a local site takes what stands beside.
    if (local && text.length > largeSize) await writeFile(`${file}.gz`, await compress(text));
  }
  return folder;
}

interface LanguageBuild {
  local: boolean;
  /** Puts the reader's own servers into the text of a guide. */
  nameServers: (text: string) => string;
  siteUrl: string | undefined;
}

/** Makes the files of a language, by their paths in the site's folder. */
async function buildLanguage(language: Language, document: OpenApiDocument, build: LanguageBuild) {
  const { local, nameServers, siteUrl } = build;
  const contract = readContract(document, local);
  const read = async (name: string) => {
    const guide = await readGuide(language, name);
    return { ...guide, introduction: nameServers(guide.introduction), text: nameServers(guide.text) };
  };
  const names = [landingName, ...guideNames];
  const [[landing, ...others], changelog] = await Promise.all([Promise.all(names.map(read)), readChangelog(language)]);
  const guides = [...others, changelog];
  if (landing === undefined) throw new Error('The site has no landing page.');
  const [first] = languages;
  const originals = await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, (await readGuide(first, name)).text]),
  );
  const programs: Programs = new Map(
    [...(await readPrograms())].map(([name, samples]) => [
      name,
      samples.map((sample) => ({ ...sample, source: nameServers(sample.source) })),
    ]),
  );
  const redoc = renderRedoc(contract, language);
  const bundled = await bundleWebSockets(language.folder);
  const websockets = { ...bundled, servers: nameHosts(bundled.servers, nameServers) };
  const asyncApi = resolveWebSockets(websockets);
  const pages: Page[] = renderPages({
    language,
    contract,
    websockets: asyncApi,
    landing,
    guides,
    originals: new Map(originals),
    programs,
    errorClasses: await readErrorClasses(),
    local,
  });
  const navigation = createNavigation(language, guides, contract.api.groups);
  const files = new Map<string, string>();
  for (const page of pages) files.set(page.path, framePage(page, { language, navigation, local, siteUrl }));
  for (const guide of [landing, ...guides]) {
    const path = locateText(guide === landing ? landingPath : locateGuide(guide.name));
    files.set(path, writeGuideText(guide.text, path));
  }
  for (const [path, text] of renderMarkdownPages(contract, language)) files.set(path, text);
  files.set(locateText(websocketsPath), renderMarkdownWebSockets(asyncApi, language.strings));
  files.set(openapiPath, `${JSON.stringify(document, null, 2)}\n`);
  files.set(asyncapiPath, `${JSON.stringify(websockets, null, 2)}\n`);
  files.set(markdownPath, renderMarkdownReference(contract, language));
  files.set(llmsPath, renderLlms(contract, guides, language));
  const all = [landing, ...guides].map(({ text }) => writeGuideText(text, llmsFullPath).trim());
  files.set(llmsFullPath, `${[...all, renderMarkdownReference(contract, language)].join('\n\n---\n\n')}`);
  files.set(redocPath, await redoc);
  const inLanguage = [...files].map(([path, text]): [string, string] => [`${language.folder}/${path}`, text]);
  return new Map([...inLanguage, [`assets/search-${language.folder}.js`, writeSearchData(pages)]]);
}

function nameHosts(servers: BundledWebSockets['servers'], nameMock: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(servers).map(([name, server]) => [name, { ...server, host: nameMock(server.host) }]),
  );
}
