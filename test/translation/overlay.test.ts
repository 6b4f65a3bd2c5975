import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { applyOverlay, type OverlayFile, readOverlay } from '../../scripts/contract/overlay.ts';
import { explain, findOverlayProblems } from '../../scripts/translation/problems.ts';
import { listTexts } from '../../scripts/translation/texts.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';

const contract = await bundleContract();
const file = await readOverlay();
const createPath = '/v1/realtime/channel/create';

/** What the check says when the contract or the overlay is changed in one way. */
function problemsAfter(change: (document: OpenApiDocument, overlay: OverlayFile['overlay']) => void) {
  const document = structuredClone(contract);
  const changed = structuredClone(file);
  change(document, changed.overlay);
  return findOverlayProblems(document, changed);
}

const createOf = (document: OpenApiDocument) => {
  const operation = document.paths[createPath]?.post;
  if (operation === undefined) throw new Error('The contract has no channel.create.');
  return operation;
};
const actionAt = (overlay: OverlayFile['overlay'], target: string) => {
  const action = overlay.actions.find((item) => item.target === target);
  if (action === undefined) throw new Error(`No action has the target ${target}.`);
  return action;
};

test('every text of the contract is translated from its current English', () => {
  expect(findOverlayProblems(contract, file)).toEqual([]);
});

test('a removed translation is reported as missing', () => {
  const problems = problemsAfter((_, overlay) => {
    overlay.actions = overlay.actions.filter(({ target }) => target !== `$.paths['${createPath}'].post`);
  });
  expect(problems.map(({ kind, key }) => [kind, key])).toEqual([
    ['missing', 'summary'],
    ['missing', 'description'],
  ]);
});

test('an empty translation is reported as missing', () => {
  const problems = problemsAfter((_, overlay) => {
    actionAt(overlay, "$['x-infrai-errors'].MAINTENANCE").update.action = '';
  });
  expect(problems).toEqual([expect.objectContaining({ kind: 'missing', key: 'action' })]);
});

test('a new capability is reported as missing, with a skeleton to paste', async () => {
  const document = structuredClone(contract);
  document.paths['/v1/realtime/channel/archive'] = { post: structuredClone(createOf(document)) };
  const problems = findOverlayProblems(document, file);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['missing']));
  const missing = listTexts(document).filter(({ target }) => target.includes('channel/archive'));
  const [, skeleton = ''] = explain(problems, missing).split('or paste this:\n\n');
  const pasted: OverlayFile = structuredClone(file);
  pasted.overlay.actions.push(...parse(`actions:\n${skeleton}`).actions);
  expect(skeleton).toContain('description: The channel to create.');
  const left = findOverlayProblems(document, pasted);
  expect(left).toHaveLength(problems.length);
  for (const action of pasted.overlay.actions) {
    for (const [key, text] of Object.entries(action.update))
      action.update[key] = text || (action['x-english'][key] ?? '');
  }
  expect(findOverlayProblems(document, pasted)).toEqual([]);
});

test('a changed English text is shown before and after, with its translation and line', () => {
  const [problem, ...others] = problemsAfter((document) => {
    createOf(document).summary = 'Open a channel';
  });
  expect(others).toEqual([]);
  const { summary: translation } = actionAt(file.overlay, `$.paths['${createPath}'].post`).update;
  expect(problem?.message).toMatch(/zh-CN\.yaml:\d+ {2}the English summary/);
  for (const words of ['was  Create a channel', 'is   Open a channel', `translated as  ${translation}`]) {
    expect(problem?.message).toContain(words);
  }
});

test('an English text with other line breaks counts as unchanged', () => {
  const problems = problemsAfter((document) => {
    createOf(document).description = createOf(document).description.replaceAll(/ (?=and)/g, '\n');
  });
  expect(problems).toEqual([]);
});

test.each([
  ['code', (text: string) => text.replace('`CHANNEL_CONFLICT`', '频道冲突'), /`CHANNEL_CONFLICT` is missing/],
  ['code that is translated', (text: string) => text.replace('CHANNEL_CONFLICT', '频道冲突'), /not in the English/],
  ['a link', (text: string) => `${text} [文档](https://example.com/)`, /the link https:\S+ is not in the English/],
])('a translation must not drop or add %s', (_, spoil, message) => {
  const problems = problemsAfter((_document, overlay) => {
    const { update } = actionAt(overlay, `$.paths['${createPath}'].post`);
    update.description = spoil(update.description ?? '');
  });
  expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
});

test('a block of code must stay as it is', () => {
  const problems = problemsAfter((_, overlay) => {
    const { update } = actionAt(overlay, '$.info');
    update.description = update.description?.replace('"room-42"', '"房间"') ?? '';
  });
  expect(problems.map(({ kind }) => kind)).toEqual(['markup', 'markup']);
});

test.each([
  ['a target that is gone', { target: '$.components.schemas.Gone', key: 'description' }],
  ['a key without a text', { target: '$.components.schemas.Channel', key: 'summary' }],
  ['a text that is translated already', { target: '$.components.schemas.Channel', key: 'description' }],
])('an action for %s is named', (_, { target, key }) => {
  const problems = problemsAfter((_document, overlay) => {
    const english = key === 'description' ? 'A channel of the account.' : 'None.';
    overlay.actions.push({ target, 'x-english': { [key]: english }, update: { [key]: '频道。' } });
  });
  expect(problems).toEqual([expect.objectContaining({ kind: 'idle', target, key })]);
});

test('the Chinese document differs from the English one only in its texts', async () => {
  const chinese = await applyOverlay(contract, file.overlay);
  const texts = listTexts(chinese);
  const english = listTexts(contract);
  expect(texts.map(({ target, key }) => [target, key])).toEqual(english.map(({ target, key }) => [target, key]));
  for (const [index, { owner, key }] of texts.entries()) {
    const { owner: from, english: text } = english[index] ?? {};
    expect(owner[key], `${key}: ${text}`).toMatch(/\p{Script=Han}/u);
    if (key === 'x-displayName') delete owner[key];
    else owner[key] = from?.[key];
  }
  expect(chinese).toEqual(contract);
});

test('no sentence of the contract is in a place that is not translated', () => {
  const document = structuredClone(contract);
  for (const { owner, key } of listTexts(document)) if (key !== 'x-displayName') delete owner[key];
  const dataKeys = ['example', 'examples', 'value', 'default', 'const', 'enum', 'required', 'pattern'];
  const sentences: string[] = [];
  JSON.stringify(document, (key, value) => {
    if (dataKeys.includes(key) && (key !== 'examples' || Array.isArray(value))) return undefined;
    if (typeof value === 'string' && /\w+ \w+ \w+/.test(value)) sentences.push(`${key}: ${value}`);
    return value;
  });
  expect(sentences).toEqual([]);
});
