import { expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import { readLastReleased } from '../../scripts/contract/released.ts';
import { closeUnreleased, draftChangelog, insertDraft } from '../../scripts/release/changelog-draft.ts';
import { bumpBetween, findVersionProblem, reportVersion } from '../../scripts/release/version.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';

const document = { ...(contract as unknown as OpenApiDocument), info: { ...contract.info, version: '2.3.4' } };
const released = { version: '2.3.4', document, chinese: document };

/** The contract with a change and a version. */
function changed(version: string, change: (draft: typeof contract) => void) {
  const draft = structuredClone(contract);
  change(draft);
  draft.info.version = version;
  return { document: draft as unknown as OpenApiDocument, chinese: document };
}

const breaking = (draft: typeof contract) => {
  Reflect.deleteProperty(draft.paths, '/v1/realtime/event/types');
  draft.components.schemas.PublishRequest.required.push('idempotency_key');
};
const adding = (draft: typeof contract) => {
  Object.assign(draft.components.schemas.Channel.properties, { topic: { type: 'string', description: 'A topic.' } });
};
const rewording = (draft: typeof contract) => {
  draft.paths['/v1/realtime/publish'].post.description =
    'Said in another way, at some length, so that it is no longer a word.';
};

test.each([
  ['a removed path and a new required parameter', breaking, 'major', ['2.3.5', '2.4.0'], '3.0.0'],
  ['a new property', adding, 'minor', ['2.3.4', '2.3.5'], '2.4.0'],
  ['another wording', rewording, 'patch', ['2.3.4'], '2.3.5'],
] as const)('%s needs a new version, and a smaller bump is refused', async (_title, change, needed, small, enough) => {
  const report = await reportVersion(changed('2.3.4', change), released);
  expect(report.needed).toBe(needed);
  const problemOf = (current: string) =>
    findVersionProblem({ ...report, current, made: bumpBetween(released.version, current) });
  for (const version of small) {
    expect(await problemOf(version)).toContain(`- ${needed}: `);
    expect(await problemOf(version)).toContain(`to ${enough} or higher`);
  }
  expect(await problemOf(enough)).toBeUndefined();
  expect(await problemOf('9.0.0')).toBeUndefined();
});

test('the report says in words what broke and where', async () => {
  const problem = await findVersionProblem(await reportVersion(changed('2.3.5', breaking), released));
  expect(problem).toContain('/v1/realtime/event/types: Path `/v1/realtime/event/types` was removed.');
  expect(problem).toMatch(/POST \/v1\/realtime\/publish: .*became required.*`idempotency_key`/);
});

test('a contract that did not change needs nothing', async () => {
  const report = await reportVersion({ document, chinese: document }, released);
  expect(report).toMatchObject({ changes: [], needed: 'none', made: 'none' });
  expect(draftChangelog(report)).toContain('No changes since 2.3.4.');
});

test('another wording in Chinese alone is a patch', async () => {
  const chinese = { ...document, info: { ...document.info, title: '实时' } };
  const report = await reportVersion({ document, chinese }, released);
  expect(report.needed).toBe('patch');
  expect(await findVersionProblem(report)).toContain('Chinese');
});

test.each([
  ['1.2.3', '1.2.3', 'none'],
  ['1.2.3', '1.2.9', 'patch'],
  ['1.2.3', '1.4.0', 'minor'],
  ['1.2.3', '2.0.0-beta.1', 'major'],
] as const)('from %s to %s is the bump: %s', (from, to, bump) => expect(bumpBetween(from, to)).toBe(bump));

test.each(['1.2', 'v1.2.4', '1.2.2'])('%s cannot follow 1.2.3', (version) => {
  expect(() => bumpBetween('1.2.3', version)).toThrow(`info.version ${version} is`);
});

test('the project keeps the contract that was released last', async () => {
  const last = await readLastReleased();
  expect(last.document.info.version).toBe(last.version);
});

test('a draft for the changelog names each change once, with all its places', async () => {
  const draft = draftChangelog(await reportVersion(changed('2.4.0', adding), released));
  expect(draft).toMatch(
    /^### Contract\n\nVersion 2\.4\.0, a minor change from 2\.3\.4\.\n\n- minor: .*topic.*`GET \/v1/,
  );
});

const changelog = '# Changelog\n\n## Unreleased\n\n### Added\n\n- One.\n\n## 1.0.0 - 2026-01-01\n\n- Old.\n';

test('a draft goes under Unreleased, and a newer one takes its place', () => {
  const once = insertDraft(changelog, '### Contract\n\n- minor: first\n');
  expect(once).toBe(changelog.replace('### Added', '### Contract\n\n- minor: first\n\n### Added'));
  expect(insertDraft(once, '### Contract\n\n- minor: second\n')).toBe(once.replace('first', 'second'));
});

test('a release names what was unreleased', () => {
  expect(closeUnreleased(changelog, '1.1.0', '2026-02-01')).toContain(
    '## Unreleased\n\n## 1.1.0 - 2026-02-01\n\n### Added\n\n- One.\n\n## 1.0.0',
  );
  expect(() => closeUnreleased('# Changelog\n', '1.1.0', '2026-02-01')).toThrow('Unreleased');
});
