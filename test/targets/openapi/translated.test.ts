import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { applyOverlay, readOverlay } from '../../../scripts/contract/overlay.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';

const read = async (name: string) => JSON.parse(await readFile(`${generatedRoot}openapi/${name}`, 'utf8'));

test('the file in English is the contract, and the file in Chinese has its translation', async () => {
  const contract = await bundleContract();
  const { overlay } = await readOverlay();
  expect(await read('openapi.json')).toEqual(contract);
  expect(await read('openapi.zh-CN.json')).toEqual(await applyOverlay(contract, overlay));
});
