import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import type { Overlay, OverlayAction } from '../contract/overlay.ts';
import { type Coverage, coverageOf, isSameEnglish, type TranslatedText } from './coverage.ts';
import { skeletonsOf } from './problems.ts';
import { type Text, textsOf } from './texts.ts';

/** What was written into an overlay. */
export interface WrittenOverlay {
  /** The texts that an action was added for. */
  added: Text[];
  /** The texts whose English was noted anew. */
  accepted: TranslatedText[];
}

/**
 * Brings an overlay's file in line with the contract and keeps its comments.
 *
 * @param file the overlay
 * @param document the bundled contract in English
 * @param work `add` puts in an action with an empty translation for each text that has none; `isAccepted` says of a target
 *   whether the translations there fit the present English, which is then noted
 */
export async function updateOverlay(
  file: string,
  document: OpenApiDocument,
  work: { add: boolean; isAccepted: (target: string) => boolean },
): Promise<WrittenOverlay> {
  const yaml = parseDocument(await readFile(file, 'utf8'));
  const coverage = coverageOf(document, yaml.toJS() as Overlay);
  const actions = yaml.get('actions') as YAMLSeq<YAMLMap>;
  const overlay = yaml.toJS() as Overlay;

  const accepted = changedTexts(coverage).filter(({ action }) => work.isAccepted(action.target));
  const order = overlay.actions.map((action) => action.target);
  for (const { action, key, english } of accepted) {
    const index = order.indexOf(action.target);
    actions.items[index]?.setIn(['x-english', key], english);
  }

  const added = work.add ? coverage.missing.filter(({ target, key }) => !isPrepared(overlay, target, key)) : [];
  actions.flow = false;
  for (const skeleton of skeletonsOf(added)) actions.items.push(yaml.createNode(skeleton) as YAMLMap);
  if (added.length > 0) sortActions(actions, document, yaml.toJS() as Overlay);

  if (added.length + accepted.length > 0) await writeFile(file, yaml.toString({ lineWidth: 0 }));
  return { added, accepted };
}

function changedTexts({ translated }: Coverage): TranslatedText[] {
  return translated.filter(({ action, key, english }) => !isSameEnglish(action['x-english'][key], english));
}

/** Whether the text has an action already that only lacks the translation. */
function isPrepared(overlay: Overlay, target: string, key: string): boolean {
  return overlay.actions.some((action) => action.target === target && key in action.update);
}

/** Puts the actions into the contract's order, so that a translator finds neighbours side by side. */
function sortActions(actions: YAMLSeq<YAMLMap>, document: OpenApiDocument, overlay: Overlay): void {
  const idOf = ({ target, key }: Text) => `${target} ${key}`;
  const { translated } = coverageOf(document, overlay);
  const actionTargets = new Map(translated.map((text) => [idOf(text), text.action.target]));
  const places = new Map<string, number>();
  for (const text of textsOf(document)) {
    const target = actionTargets.get(idOf(text)) ?? text.target;
    if (!places.has(target)) places.set(target, places.size);
  }
  const placeOf = (item: YAMLMap) => places.get((item.toJSON() as OverlayAction).target) ?? Number.POSITIVE_INFINITY;
  actions.items.sort((one, other) => placeOf(one) - placeOf(other));
}
