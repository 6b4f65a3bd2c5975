import type { Json, Schema } from '../../src/contract/document.ts';
import { contractFolder } from '../shared/paths.ts';
import { bundleContract } from './bundle.ts';
import { applyOverlay, readOverlay } from './overlay.ts';

/** The document of the live mock's WebSockets, and its Chinese texts. */
export const websocketsRoot = `${contractFolder}/asyncapi.yaml`;
export const websocketsOverlay = `${contractFolder}/overlays/asyncapi.zh-CN.yaml`;

/** A message, with the parts of AsyncAPI that the document uses. */
export interface MessageObject {
  name: string;
  title: string;
  summary: string;
  description?: string;
  payload: Schema;
  examples: { name?: string; payload: Json }[];
}

export interface AsyncOperation {
  /** What the mock does. */
  action: 'receive' | 'send';
  channel: AsyncChannel;
  summary: string;
  messages: MessageObject[];
  reply?: { messages: MessageObject[] };
}

export interface AsyncChannel {
  address: string;
  title: string;
  summary: string;
  description?: string;
  parameters?: Record<string, { description: string }>;
  bindings?: { ws?: { query?: Schema } };
  /** Absent on a protocol that its vendor documents. */
  messages?: Record<string, MessageObject>;
  externalDocs?: { url: string; description?: string };
}

/** The document, as far as it is shown and tested. Every reference in it is resolved; the same message is the same object everywhere. */
export interface AsyncApiDocument {
  asyncapi: string;
  info: { title: string; version: string; description: string };
  servers: Record<string, { host: string; protocol: string; description: string }>;
  channels: Record<string, AsyncChannel>;
  operations: Record<string, AsyncOperation>;
}

/** The bundled document with its references, for tools. */
export type BundledWebSockets = Record<string, unknown> & { servers: AsyncApiDocument['servers'] };

/**
 * Bundles the document in English, or in Chinese, as its overlay has it.
 *
 * @throws when it cannot be bundled; the message names the file and the line
 */
export async function bundleWebSockets(language: 'en' | 'zh'): Promise<BundledWebSockets> {
  const document = await bundleContract(websocketsRoot);
  const { overlay } = await readOverlay(websocketsOverlay);
  const localized = language === 'en' ? document : await applyOverlay(document, overlay);
  return localized as unknown as BundledWebSockets;
}

/** Resolves every reference of the bundled document. */
export function resolveWebSockets(document: BundledWebSockets): AsyncApiDocument {
  return resolveReferences(document) as AsyncApiDocument;
}

/** Resolves the references of a document. What several of them point at is one object. */
function resolveReferences(document: unknown): unknown {
  const resolved = new Map<unknown, unknown>();
  return resolve(document);

  function resolve(node: unknown): unknown {
    if (typeof node !== 'object' || node === null) return node;
    const reference = (node as { $ref?: unknown }).$ref;
    if (typeof reference === 'string') return resolve(find(reference));
    if (resolved.has(node)) return resolved.get(node);
    const copy: unknown = Array.isArray(node)
      ? node.map(resolve)
      : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value)]));
    resolved.set(node, copy);
    return copy;
  }

  function find(reference: string): unknown {
    return reference
      .replace(/^#\//, '')
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce((holder: unknown, key) => (holder as Record<string, unknown>)[key], document);
  }
}
