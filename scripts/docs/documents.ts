import type { OpenApiDocument } from '../../src/contract/document.ts';
import { readServers } from '../../src/contract/servers.ts';
import { bundleContract } from '../contract/bundle.ts';
import type { BilingualContract } from '../contract/generated.ts';
import { applyOverlay, readOverlay } from '../contract/overlay.ts';
import { type Language, languages } from './language.ts';

/** Bundles the hand-written contract in both languages. */
export async function bundleDocuments(): Promise<BilingualContract> {
  const [document, { overlay }] = await Promise.all([bundleContract(), readOverlay()]);
  return { document, chinese: await applyOverlay(document, overlay) };
}

/**
 * Lists the contract in each language of the docs.
 *
 * @param mockUrl where the live mock of the reader is, for docs that are read where they are built: it is then the first
 *   server, which tools take as the default
 * @param nameServers puts the reader's own servers into a text
 */
export function listDocuments(
  { document, chinese }: BilingualContract,
  mockUrl: string | undefined,
  nameServers: (text: string) => string,
): Map<Language, OpenApiDocument> {
  const [en, zh] = languages;
  const prepare = (text: OpenApiDocument) => {
    const description = nameServers(text.info.description);
    const named = { ...text, info: { ...text.info, description } };
    return mockUrl === undefined ? named : putMockFirst(named, mockUrl);
  };
  return new Map([
    [en, prepare(document)],
    [zh, prepare(chinese)],
  ]);
}

function putMockFirst(document: OpenApiDocument, mockUrl: string): OpenApiDocument {
  const { mock } = readServers(document);
  const own = document.servers.filter(({ url }) => url === mock).map((server) => ({ ...server, url: mockUrl }));
  return { ...document, servers: [...own, ...document.servers.filter(({ url }) => url !== mock)] };
}
