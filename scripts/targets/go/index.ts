import { format } from '@wasm-fmt/gofmt';
import { type ApiModel, readApiModel } from '../model/api.ts';
import { goName } from '../model/naming.ts';
import { packageFiles } from '../model/source-files.ts';
import type { Target } from '../target.ts';
import { behaviorFile } from './behavior.ts';
import { callsFile } from './calls.ts';
import { modelsFile } from './models.ts';
import { comment, header } from './types.ts';

/** A module for Go that needs nothing but the standard library. */
export const goClient: Target = {
  name: 'go client',
  async generate(document) {
    const api = readApiModel(document);
    const files = await packageFiles('go', api.version);
    files.set('go/behavior.go', format(behaviorFile()));
    files.set('go/calls.go', format(callsFile(api)));
    files.set('go/models.go', format(modelsFile(api)));
    files.set('go/catalogue.go', format(catalogueFile(api)));
    return files;
  },
};

/** What the errors and the client need to know of the contract beside its calls. */
function catalogueFile({ title, version, errors, productionUrl }: ApiModel): string {
  const name = (code: string) => `Code${goName(code)}`;
  const codes = errors.map(
    ({ code, text }) => `${comment(text, '\t')}\t${name(code)} ErrorCode = ${JSON.stringify(code)}\n`,
  );
  const statuses = [...new Set(errors.filter(({ retry }) => retry).map(({ status }) => status))];
  return `${header.replace('package infrai', `// Package infrai is a client of the ${title}, version ${version}.\npackage infrai`)}
// Version is the version of the contract.
const Version = ${JSON.stringify(version)}

// productionURL is the address of the service itself.
const productionURL = ${JSON.stringify(productionUrl)}

// The codes that the contract knows. New ones can appear at any time.
const (
${codes.join('')})

// retryByCode tells whether a program may repeat a call that failed with the code.
var retryByCode = map[ErrorCode]bool{
${errors.map(({ code, retry }) => `\t${name(code)}: ${retry},\n`).join('')}}

// retryableStatuses are the statuses whose codes a program may repeat.
var retryableStatuses = map[int]bool{${statuses.map((status) => `${status}: true`).join(', ')}}
`;
}
