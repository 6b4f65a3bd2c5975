import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import type { Overlay, OverlayAction } from '../contract/overlay.ts';
import { type Coverage, compareTexts, isSameEnglish, type TranslatedText } from './coverage.ts';
import { makeSkeletons } from './problems.ts';
import { listTexts, type Text } from './texts.ts';

/** The changes written to an overlay. */
export interface WrittenOverlay {
  /** The texts for which an action was added. */
  added: Text[];
  /** The texts whose new English was recorded. */
  accepted: TranslatedText[];
}

/**
 * Updates an overlay file to match the contract, and keeps its comments.
 *
 * @param file the overlay
 * @param document the bundled contract in English
 * @param work `add` inserts an action with an empty translation for each missing text; `isAccepted` decides for a target
 *   whether its translations match the current English, which is then recorded
 */
export async function updateOverlay(
  file: string,
  document: OpenApiDocument,
  work: { add: boolean; isAccepted: (target: string) => boolean },
): Promise<WrittenOverlay> {
  const yaml = parseDocument(await readFile(file, 'utf8'));
  const coverage = compareTexts(document, yaml.toJS() as Overlay);
  const actions = yaml.get('actions') as YAMLSeq<YAMLMap>;
  const overlay = yaml.toJS() as Overlay;

  const accepted = listChangedTexts(coverage).filter(({ action }) => work.isAccepted(action.target));
  const order = overlay.actions.map((action) => action.target);
  for (const { action, key, english } of accepted) {
    const index = order.indexOf(action.target);
    actions.items[index]?.setIn(['x-english', key], english);
  }

  const added = work.add ? coverage.missing.filter(({ target, key }) => !isPrepared(overlay, target, key)) : [];
  actions.flow = false;
  for (const skeleton of makeSkeletons(added)) actions.items.push(yaml.createNode(skeleton) as YAMLMap);
  if (added.length > 0) sortActions(actions, document, yaml.toJS() as Overlay);

  if (added.length + accepted.length > 0) await writeFile(file, yaml.toString({ lineWidth: 0 }));
  return { added, accepted };
}

function listChangedTexts({ translated }: Coverage): TranslatedText[] {
  return translated.filter(({ action, key, english }) => !isSameEnglish(action['x-english'][key], english));
}

/** Whether the text already has an action that only lacks the translation. */
function isPrepared(overlay: Overlay, target: string, key: string): boolean {
  return overlay.actions.some((action) => action.target === target && key in action.update);
}

/** Sorts the actions in document order, so that related texts are next to each other. */
function sortActions(actions: YAMLSeq<YAMLMap>, document: OpenApiDocument, overlay: Overlay): void {
  const formatId = ({ target, key }: Text) => `${target} ${key}`;
  const { translated } = compareTexts(document, overlay);
  const actionTargets = new Map(translated.map((text) => [formatId(text), text.action.target]));
  const places = new Map<string, number>();
  for (const text of listTexts(document)) {
    const target = actionTargets.get(formatId(text)) ?? text.target;
    if (!places.has(target)) places.set(target, places.size);
  }
  const findPlace = (item: YAMLMap) => places.get((item.toJSON() as OverlayAction).target) ?? Number.POSITIVE_INFINITY;
  actions.items.sort((one, other) => findPlace(one) - findPlace(other));
}
