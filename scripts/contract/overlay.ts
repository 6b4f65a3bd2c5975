import { readFile } from 'node:fs/promises';
import { openapiOverlay } from 'openapi-format';
import { LineCounter, parseDocument } from 'yaml';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { contractFolder } from '../shared/paths.ts';

/** The Chinese texts of the contract, as an OpenAPI Overlay. */
export const chineseOverlay = `${contractFolder}/overlays/zh-CN.yaml`;

/** An action of the overlay: the texts of one object of the contract, or of several that say the same. */
export interface OverlayAction {
  /** The JSONPath of the object. */
  target: string;
  /** The English that was translated, by its key in the object. */
  'x-english': Record<string, string>;
  /** The translation, by the same keys. */
  update: Record<string, string>;
}

export interface Overlay {
  overlay: string;
  info: { title: string; version: string };
  actions: OverlayAction[];
}

/** An overlay with the line of the file on which each of its actions starts. */
export interface OverlayFile {
  overlay: Overlay;
  lines: number[];
}

/**
 * Reads an overlay.
 *
 * @throws when the file is not YAML or an action lacks one of its three parts; the message names the line
 */
export async function readOverlay(file: string = chineseOverlay): Promise<OverlayFile> {
  const counter = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: counter });
  const [error] = document.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const overlay = document.toJS() as Overlay;
  const lines = overlay.actions.map((action, index) => {
    const node = document.getIn(['actions', index], true) as { range?: [number, number, number] } | undefined;
    const { line } = counter.linePos(node?.range?.[0] ?? 0);
    for (const part of ['target', 'x-english', 'update'] as const) {
      if (!action?.[part]) throw new Error(`${file}:${line}: the action has no "${part}".`);
    }
    return line;
  });
  return { overlay, lines };
}

/**
 * Puts the texts of an overlay into a document.
 *
 * @param document the bundled contract; it is not changed
 * @returns a document of its own, which keeps the English where the overlay has nothing
 */
export async function applyOverlay(document: OpenApiDocument, overlay: Overlay): Promise<OpenApiDocument> {
  const { data } = await openapiOverlay(structuredClone(document) as never, { overlaySet: overlay as never });
  return data as unknown as OpenApiDocument;
}
