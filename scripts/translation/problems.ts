import { relative } from 'node:path';
import { stringify } from 'yaml';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { bundleContract } from '../contract/bundle.ts';
import { chineseOverlay, type OverlayAction, type OverlayFile, readOverlay } from '../contract/overlay.ts';
import { projectRoot } from '../shared/paths.ts';
import { compareTexts, isSameEnglish } from './coverage.ts';
import { findMarkupDifferences } from './markup.ts';
import type { Text } from './texts.ts';

/** A problem with a translation, as the check reports it. */
export interface TranslationProblem {
  kind: 'missing' | 'changed' | 'idle' | 'markup';
  target: string;
  key: string;
  message: string;
}

/**
 * Compares an overlay with the contract.
 *
 * @param document the bundled contract in English
 * @param file the overlay
 * @param path the overlay's path, for the messages
 * @returns each text without a translation, each translation of a changed or removed text, and each one that dropped or
 *   added code or a link
 */
export function findOverlayProblems(
  document: OpenApiDocument,
  { overlay, lines }: OverlayFile,
  path: string = relative(projectRoot, chineseOverlay),
): TranslationProblem[] {
  const { translated, missing, idle } = compareTexts(document, overlay);
  const formatPlace = (action: OverlayAction) => `${path}:${lines[overlay.actions.indexOf(action)]}`;
  const problems: TranslationProblem[] = missing.map(({ target, key, english }) => ({
    kind: 'missing',
    target,
    key,
    message: `${target} has a ${key} without a translation: ${english.trim()}`,
  }));
  for (const { action, target, key, english } of translated) {
    const before = action['x-english'][key];
    const translation = action.update[key] ?? '';
    if (!isSameEnglish(before, english)) {
      const message = [
        `${formatPlace(action)}  the English ${key} of ${target} changed`,
        `    was  ${indent(before ?? '(missing under x-english)')}`,
        `    is   ${indent(english)}`,
        `    translated as  ${indent(translation)}`,
      ].join('\n');
      problems.push({ kind: 'changed', target: action.target, key, message });
    }
    for (const difference of findMarkupDifferences(english, translation)) {
      const message = `${formatPlace(action)}  in the ${key} of ${target}, ${difference}`;
      problems.push({ kind: 'markup', target, key, message });
    }
  }
  for (const { action, key } of idle) {
    const message = `${formatPlace(action)}  ${action.target} has an unused ${key}: the text does not exist, or another action translates it too`;
    problems.push({ kind: 'idle', target: action.target, key, message });
  }
  return problems;
}

/**
 * The check of the Chinese contract.
 *
 * @returns nothing when every text of the contract is translated from its present English, otherwise each problem and
 *   what to do about it
 */
export async function checkOverlay(): Promise<string | undefined> {
  const [document, file] = await Promise.all([bundleContract(), readOverlay()]);
  const problems = findOverlayProblems(document, file);
  return problems.length === 0 ? undefined : explain(problems, compareTexts(document, file.overlay).missing);
}

/** Groups the problems and says how to fix each kind. */
export function explain(problems: TranslationProblem[], missing: Text[]): string {
  const listMessages = (kind: TranslationProblem['kind']) =>
    problems.filter((problem) => problem.kind === kind).map(({ message }) => message);
  const parts = [listMessages('changed'), listMessages('markup'), listMessages('idle')].map((lines) =>
    lines.join('\n'),
  );
  const [changed = '', markup = '', idle = ''] = parts;
  return [
    changed &&
      `${changed}\nUpdate each translation under "update", then run: npm run translate -- --accept <part of its target>`,
    markup && `${markup}\nKeep code and links exactly as they are in the English.`,
    idle && `${idle}\nRemove these lines or correct their targets.`,
    missing.length > 0 && `Without a translation: ${missing.length}. Run npm run translate -- --add, or paste this:`,
    missing.length > 0 && stringify(makeSkeletons(missing), { lineWidth: 0 }).replace(/^/gm, '  ').trimEnd(),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Creates actions for untranslated texts, with the English filled in and the translation empty. */
export function makeSkeletons(missing: Text[]): OverlayAction[] {
  const actions = new Map<string, OverlayAction>();
  for (const { target, key, english } of missing) {
    const action = actions.get(target) ?? { target, 'x-english': {}, update: {} };
    action['x-english'][key] = english;
    action.update[key] = '';
    actions.set(target, action);
  }
  return [...actions.values()];
}

function indent(text: string): string {
  return text.trim().replaceAll('\n', '\n         ');
}
