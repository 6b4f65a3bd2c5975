import fs from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import spectralCore from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { contractFolder } from '../../scripts/shared/paths.ts';
import { type Break, breaks } from './breaks.ts';

const rulesFolder = `${contractFolder}/rules`;
const spectral = new spectralCore.Spectral();
spectral.setRuleset(await bundleAndLoadRuleset(`${rulesFolder}/infrai.yaml`, { fs, fetch }));
const contract = await bundleContract();

type Node = Record<string, unknown>;

/** Returns the contract with only its first operation, and one break. */
function spoil({ at, value }: Break): Node {
  const document = structuredClone(contract) as unknown as Node;
  const [path = '', item] = Object.entries(contract.paths)[0] ?? [];
  document.paths = { [path]: structuredClone(item) };
  const name = (item?.post?.operationId ?? '').replace(/^./, (letter) => letter.toUpperCase());
  const starts: Record<string, string> = {
    operation: `paths/${path.replaceAll('/', '~')}/post`,
    request: `components/schemas/${name}Request`,
    response: `components/schemas/${name}Response`,
    failure: 'components/schemas/ErrorResponse',
  };
  const [start = '', ...rest] = at.split('/');
  const keys = [...(starts[start] ?? start).split('/'), ...rest].map((key) => key.replaceAll('~', '/'));
  const last = keys.pop() ?? '';
  let node = document;
  for (const key of keys) node = node[key === '*' ? (Object.keys(node)[0] ?? '') : key] as Node;
  if (value === undefined) delete node[last];
  else node[last] = value;
  return document;
}

test('the contract keeps every rule', async () => {
  expect(await spectral.run(structuredClone(contract) as unknown as Node)).toEqual([]);
});

test.each(breaks)('$rule reports $title', async (item) => {
  const results = await spectral.run(spoil(item));
  expect(results.find(({ code }) => code === item.rule)?.message).toMatch(item.message);
  expect(results.filter(({ code }) => code !== item.rule && code !== item.also)).toEqual([]);
});

describe('infrai-file-name', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contract-'));
    await cp(contractFolder, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const lint = async () => {
    const root = join(folder, 'openapi.yaml');
    const results = await spectral.run(new spectralCore.Document(await readFile(root, 'utf8'), parsers.Yaml, root));
    return results.filter(({ code }) => code === 'infrai-file-name').map(({ message }) => message);
  };

  test('reports nothing for the contract', async () => {
    expect(await lint()).toEqual([]);
  });

  test('reports a file that is not named after its capability', async () => {
    await rename(join(folder, 'paths/token.issue.yaml'), join(folder, 'paths/issue-token.yaml'));
    const root = join(folder, 'openapi.yaml');
    await writeFile(root, (await readFile(root, 'utf8')).replace('paths/token.issue.yaml', 'paths/issue-token.yaml'));
    expect(await lint()).toEqual([expect.stringContaining('belongs in paths/token.issue.yaml')]);
  });
});

test('every rule has a document that breaks it, and every function has a rule', async () => {
  const { rules } = parse(await readFile(`${rulesFolder}/infrai.yaml`, 'utf8'));
  const tested = new Set([...breaks.map(({ rule }) => rule), 'infrai-file-name']);
  expect([...tested].sort()).toEqual(Object.keys(rules).sort());
  // Spectral itself has the function that asks whether something is there.
  const used = Object.values<{ then: { function: string } }>(rules)
    .filter(({ then }) => then.function !== 'truthy')
    .map(({ then }) => `${then.function}.js`);
  const files = (await readdir(`${rulesFolder}/functions`)).filter((file) => file !== 'walk.js');
  expect(files.sort()).toEqual(used.sort());
});
