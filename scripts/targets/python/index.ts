import type { ApiModel } from '../model/api.ts';
import { hashNotice } from '../model/notice.ts';
import { readPackageFiles } from '../model/package-files.ts';
import { renderProse } from '../model/prose.ts';
import type { Target } from '../target.ts';
import { renderBehavior } from './behavior.ts';
import { renderClient, renderPackage, renderRawClient } from './clients.ts';
import { renderModels } from './models.ts';
import { renderReaders } from './readers.ts';
import { pythonSample } from './sample.ts';
import { lineLength } from './types.ts';

const moduleFolder = 'python/src/infrai_realtime';

/** A package for Python, sync and async, on httpx. */
export const pythonClient: Target = {
  name: 'python client',
  sample: pythonSample,
  async generate(api) {
    const files = await readPackageFiles('python', api.version);
    const errors = files.get(`${moduleFolder}/errors.py`) ?? '';
    const errorClasses = [...errors.matchAll(/^class (\w+)/gm)].map(([, name]) => name as string);
    const made: Record<string, string> = {
      '__init__.py': renderPackage(api, errorClasses),
      '_behavior.py': renderBehavior(),
      '_catalogue.py': renderCatalogue(api),
      '_raw_async_client.py': renderRawClient(api, 'async'),
      '_raw_client.py': renderRawClient(api, 'sync'),
      '_readers.py': renderReaders(api),
      '_version.py': `${hashNotice}\n"""The version of the contract."""\n\n__version__ = "${api.version}"\n`,
      'async_client.py': renderClient(api, 'async'),
      'client.py': renderClient(api, 'sync'),
      'models.py': renderModels(api),
    };
    const format = await createFormatter();
    for (const [name, text] of Object.entries(made)) files.set(`${moduleFolder}/${name}`, format(text));
    return files;
  },
};

/** Creates a function that formats a module as Ruff does. */
async function createFormatter(): Promise<(text: string) => string> {
  const { default: ruff } = await import('@astral-sh/ruff-wasm-nodejs');
  const workspace = new ruff.Workspace({ 'line-length': lineLength }, ruff.PositionEncoding.Utf16);
  return (text) => workspace.format(text);
}

/** Writes what the errors and the client need from the contract besides its calls. */
function renderCatalogue({ errors, servers }: ApiModel): string {
  return [
    hashNotice,
    '"""What the contract says of errors and of the service\'s address."""',
    '',
    'from __future__ import annotations',
    '',
    'from typing import Literal, TypeAlias',
    '',
    `PRODUCTION_URL = "${servers.production}"`,
    '',
    '# New codes can appear at any time.',
    'KnownErrorCode: TypeAlias = Literal[',
    ...errors.flatMap(({ code, text }) => [
      ...renderProse(text, lineLength - 6).map((line) => `    # ${line}`),
      `    "${code}",`,
    ]),
    ']',
    '',
    '# Whether a program may retry a call that failed with the code.',
    'RETRY_BY_CODE: dict[str, bool] = {',
    ...errors.map(({ code, retry }) => `    "${code}": ${retry ? 'True' : 'False'},`),
    '}',
    '',
  ].join('\n');
}
