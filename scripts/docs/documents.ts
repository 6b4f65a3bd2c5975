import type { OpenApiDocument } from '../../src/contract/document.ts';
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
    [en, local ? mockFirst(english) : english],
    [zh, local ? mockFirst(chinese) : chinese],
  ]);
}

function mockFirst(document: OpenApiDocument): OpenApiDocument {
  const isLocal = ({ url }: { url: string }) => url.startsWith('http://127.0.0.1');
  const servers = [...document.servers].sort((one, two) => Number(isLocal(two)) - Number(isLocal(one)));
  return { ...document, servers };
}
