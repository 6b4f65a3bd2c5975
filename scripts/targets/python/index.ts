import ruff from '@astral-sh/ruff-wasm-nodejs';
import { type ApiModel, readApiModel } from '../model/api.ts';
import { proseLines } from '../model/prose.ts';
import { packageFiles } from '../model/source-files.ts';
import type { Target } from '../target.ts';
import { behaviorModule } from './behavior.ts';
import { clientModule, packageModule } from './clients.ts';
import { modelsModule } from './models.ts';
import { readersModule } from './readers.ts';
import { lineLength, notice } from './types.ts';

const moduleFolder = 'python/src/infrai_realtime';

/** A package for Python, sync and async, on httpx. */
export const pythonClient: Target = {
  name: 'python client',
  async generate(document) {
    const api = readApiModel(document);
    const files = await packageFiles('python', api.version);
    const errors = files.get(`${moduleFolder}/errors.py`) ?? '';
    const errorClasses = [...errors.matchAll(/^class (\w+)/gm)].map(([, name]) => name as string);
    const made: Record<string, string> = {
      '__init__.py': packageModule(api, errorClasses),
      '_behavior.py': behaviorModule(),
      '_catalogue.py': catalogueModule(api),
      '_readers.py': readersModule(api),
      '_version.py': `${notice}\n"""The version of the contract."""\n\n__version__ = "${api.version}"\n`,
      'async_client.py': clientModule(api, 'async'),
      'client.py': clientModule(api, 'sync'),
      'models.py': modelsModule(api),
    };
    const format = createFormatter();
    for (const [name, text] of Object.entries(made)) files.set(`${moduleFolder}/${name}`, format(text));
    return files;
  },
};

/** Makes the function that formats a module as Ruff does. */
function createFormatter(): (text: string) => string {
  const workspace = new ruff.Workspace({ 'line-length': lineLength }, ruff.PositionEncoding.Utf16);
  return (text) => workspace.format(text);
}

/** What the errors and the client need to know of the contract beside its calls. */
function catalogueModule({ errors, productionUrl }: ApiModel): string {
  const statuses = [...new Set(errors.filter(({ retry }) => retry).map(({ status }) => status))];
  return [
    notice,
    '"""What the contract says of errors and of the service\'s address."""',
    '',
    'from __future__ import annotations',
    '',
    'from typing import Literal, TypeAlias',
    '',
    `PRODUCTION_URL = "${productionUrl}"`,
    '',
    '# New codes can appear at any time.',
    'KnownErrorCode: TypeAlias = Literal[',
    ...errors.flatMap(({ code, text }) => [
      ...proseLines(text, lineLength - 6).map((line) => `    # ${line}`),
      `    "${code}",`,
    ]),
    ']',
    '',
    '# Whether a program may repeat a call that failed with the code.',
    'RETRY_BY_CODE: dict[str, bool] = {',
    ...errors.map(({ code, retry }) => `    "${code}": ${retry ? 'True' : 'False'},`),
    '}',
    '',
    '# The statuses whose codes a program may repeat.',
    `RETRYABLE_STATUSES = frozenset({${statuses.join(', ')}})`,
    '',
  ].join('\n');
}
