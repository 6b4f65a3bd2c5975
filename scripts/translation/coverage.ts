import { resolveJsonPath } from 'openapi-format';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import type { Overlay, OverlayAction } from '../contract/overlay.ts';
import { type JsonObject, listTexts, type Text } from './texts.ts';

/** A text of the contract with the action that translates it. */
export interface TranslatedText extends Text {
  action: OverlayAction;
}

/** The translated and untranslated texts of a contract. */
export interface Coverage {
  translated: TranslatedText[];
  /** The texts that no action translates. */
  missing: Text[];
  /** Keys of actions without effect: the text does not exist, or another action translates it too. */
  idle: { action: OverlayAction; key: string }[];
}

/**
 * Finds the action behind each text.
 *
 * @param document the bundled contract in English
 */
export function compareTexts(document: OpenApiDocument, overlay: Overlay): Coverage {
  const overridden = new Map<OverlayAction, Set<string>>();
  const actionOf = new Map<JsonObject, Map<string, OverlayAction>>();
  for (const action of overlay.actions) {
    for (const { value } of resolveJsonPath(document as never, action.target)) {
      const keys = actionOf.get(value as JsonObject) ?? new Map<string, OverlayAction>();
      for (const key of Object.keys(action.update)) {
        const earlier = keys.get(key);
        if (earlier) addKey(overridden, earlier, key);
        keys.set(key, action);
      }
      actionOf.set(value as JsonObject, keys);
    }
  }

  const translated: TranslatedText[] = [];
  const missing: Text[] = [];
  const used = new Map<OverlayAction, Set<string>>();
  for (const text of listTexts(document)) {
    const action = actionOf.get(text.owner)?.get(text.key);
    if (action === undefined || action.update[text.key] === '') {
      missing.push(text);
    } else {
      translated.push({ ...text, action });
    }
    if (action) addKey(used, action, text.key);
  }
  const isIdle = (action: OverlayAction, key: string) =>
    !used.get(action)?.has(key) || overridden.get(action)?.has(key) === true;
  const idle = overlay.actions.flatMap((action) =>
    Object.keys(action.update).flatMap((key) => (isIdle(action, key) ? [{ action, key }] : [])),
  );
  return { translated, missing, idle };
}

function addKey(keys: Map<OverlayAction, Set<string>>, action: OverlayAction, key: string): void {
  keys.set(action, (keys.get(action) ?? new Set()).add(key));
}

/** Whether two English texts are the same, apart from line breaks. */
export function isSameEnglish(one: string | undefined, other: string): boolean {
  return one !== undefined && collapse(one) === collapse(other);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
