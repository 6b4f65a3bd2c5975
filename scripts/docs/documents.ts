import type { OpenApiDocument } from '../../src/contract/document.ts';
import { readServers } from '../../src/contract/servers.ts';
import { bundleContract } from '../contract/bundle.ts';
import { applyOverlay, readOverlay } from '../contract/overlay.ts';
import { type Language, languages } from './language.ts';

/**
 * Bundles the contract in each language.
 *
 * @param local whether the docs are read where they are built: then the local mock is the first server, which tools
 *   take as the default
 */
export async function readDocuments(local: boolean): Promise<Map<Language, OpenApiDocument>> {
  const [english, { overlay }] = await Promise.all([bundleContract(), readOverlay()]);
  const [en, zh] = languages;
  const chinese = await applyOverlay(english, overlay);
  return new Map([
    [en, local ? putMockFirst(english) : english],
    [zh, local ? putMockFirst(chinese) : chinese],
  ]);
}

function putMockFirst(document: OpenApiDocument): OpenApiDocument {
  const { mock } = readServers(document);
  const isMock = ({ url }: { url: string }) => url === mock;
  const servers = [...document.servers].sort((one, other) => Number(isMock(other)) - Number(isMock(one)));
  return { ...document, servers };
}
