import { format } from '@wasm-fmt/gofmt';
import type { ApiModel } from '../model/api.ts';
import { nameInGo } from '../model/naming.ts';
import { readPackageFiles } from '../model/package-files.ts';
import type { Target } from '../target.ts';
import { renderBehavior } from './behavior.ts';
import { renderCalls } from './calls.ts';
import { renderModels } from './models.ts';
import { modulePath, writeModulePath } from './module-path.ts';
import { goSample } from './sample.ts';
import { header, renderComment } from './types.ts';

/** A module for Go that needs only the standard library. */
export const goClient: Target = {
  name: 'go client',
  sample: goSample,
  async generate(api) {
    const files = await readPackageFiles('go', api.version);
    for (const [name, text] of files) {
      // The guide names the module as a reader needs it.
      if (!name.endsWith('.md')) files.set(name, text.replaceAll(modulePath, writeModulePath(api.version)));
    }
    files.set('go/behavior.go', format(renderBehavior()));
    files.set('go/calls.go', format(renderCalls(api)));
    files.set('go/models.go', format(renderModels(api)));
    files.set('go/catalogue.go', format(renderCatalogue(api)));
    return files;
  },
};

/** Writes what the errors and the client need from the contract besides its calls. */
function renderCatalogue({ title, version, errors, servers }: ApiModel): string {
  const name = (code: string) => `Code${nameInGo(code)}`;
  const codes = errors.map(
    ({ code, text }) => `${renderComment(text, '\t')}\t${name(code)} ErrorCode = ${JSON.stringify(code)}\n`,
  );
  return `${header.replace('package infrai', `// Package infrai is a client of the ${title}, version ${version}.\npackage infrai`)}
// Version is the version of the contract.
const Version = ${JSON.stringify(version)}

// productionURL is the address of the service itself.
const productionURL = ${JSON.stringify(servers.production)}

// The codes that the contract knows. New ones can appear at any time.
const (
${codes.join('')})

// catalogue tells, for each code, its status and whether a program may retry a call that failed with it.
var catalogue = map[ErrorCode]struct {
	status int
	retry  bool
}{
${errors.map(({ code, status, retry }) => `\t${name(code)}: {${status}, ${retry === true}},\n`).join('')}}
`;
}
