import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { generatedRoot, projectRoot } from '../../../scripts/shared/paths.ts';
import { readTree } from '../../../scripts/shared/tree.ts';
import type { OpenApiDocument } from '../../../src/contract/document.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { patience, run } from '../workspace.ts';
import { versionOf } from './generators.ts';

const folder = `${projectRoot}build/generators`;
const document = `${generatedRoot}/openapi/openapi.json`;
const document30 = `${generatedRoot}/openapi/openapi-3.0.json`;

const withoutGo = missingToolchain('go', 'version');
const withoutJava = missingToolchain('javac', '--release', '17', '--version') ?? missingToolchain('mvn', '--version');
const withoutPython = missingToolchain(
  'python3',
  '-c',
  'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)',
);

/** Empties a folder below `build/generators/`. */
async function empty(name: string): Promise<string> {
  const path = `${folder}/${name}`;
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  return path;
}

describe.skipIf(withoutJava)(`openapi-generator${reason(withoutJava)}`, () => {
  const version = versionOf('openapi-generator');
  const jar = `${folder}/tools/openapi-generator-cli-${version}.jar`;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
    const copy = [`${plugin}:copy`, `-Dartifact=org.openapitools:openapi-generator-cli:${version}`];
    await run('mvn', ['--batch-mode', '--quiet', ...copy, '-DoutputDirectory=tools'], { cwd: folder });
  }, patience);

  /** Generates a client, and returns its folder. */
  async function generate(language: string, options: string[] = []): Promise<string> {
    const cwd = await empty(`openapi-generator-${language}`);
    const output = await run('java', ['-jar', jar, 'generate', '-i', document, '-g', language, '-o', cwd, ...options], {
      cwd,
    });
    expect(output).not.toContain('ERROR');
    return cwd;
  }

  test('its TypeScript compiles', { timeout: patience }, async () => {
    const cwd = await generate('typescript-fetch');
    const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
    ];
    expect(await run(process.execPath, [compiler, ...options, '--lib', 'es2022,dom', 'index.ts'], { cwd })).toBe('');
  });

  test.skipIf(withoutGo)(`its Go passes vet${reason(withoutGo)}`, { timeout: patience }, async () => {
    const cwd = await generate('go');
    expect(dropDownloads(await run('go', ['vet', '.'], { cwd }))).toBe('');
  });

  test('its Java compiles', { timeout: patience }, async () => {
    const cwd = await generate('java', ['--library', 'native']);
    await run('mvn', ['--batch-mode', '--quiet', 'compile'], { cwd });
  });

  test.skipIf(withoutPython)(
    `its Python is imported, and reads responses that are promised loosely${reason(withoutPython)}`,
    { timeout: patience },
    async () => {
      const cwd = await generate('python');
      const python = await createEnvironment('openapi-generator-venv', ['-r', `${cwd}/requirements.txt`]);
      expect(await importAll(python, 'openapi_client', cwd)).toBeGreaterThan(20);
      const table = `${projectRoot}test/support/loose-responses.json`;
      const program = `
import json, sys
from openapi_client import models
for case in json.load(open(sys.argv[1]))["accepted"]:
    name = "".join(part.capitalize() for part in case["capability"].split(".")[1:]) + "Response"
    assert getattr(models, name).from_dict(case["body"]).ok is True, case["title"]
    print("read", case["title"])
`;
      const output = await run(python, ['-c', program, table], { cwd });
      expect(output.match(/^read /gm)?.length).toBeGreaterThan(20);
    },
  );
});

describe.skipIf(withoutPython)(`the tools of Python${reason(withoutPython)}`, () => {
  let python: string;
  beforeAll(async () => {
    const tools = ['openapi-spec-validator', 'openapi-python-client', 'datamodel-code-generator'];
    const packages = tools.map((tool) => `${tool}==${versionOf(tool)}`);
    python = await createEnvironment('python-venv', [...packages, 'python-dateutil']);
  }, patience);

  test('openapi-spec-validator finds both documents valid', { timeout: patience }, async () => {
    const output = await run(python, ['-m', 'openapi_spec_validator', document, document30], { cwd: folder });
    expect(output.match(/: OK$/gm)).toHaveLength(2);
  });

  test('openapi-python-client makes a package that is imported', { timeout: patience }, async () => {
    const cwd = await empty('openapi-python-client');
    const parameters = ['generate', '--path', document, '--output-path', 'made_client', '--meta', 'none'];
    const output = await run(python, ['-m', 'openapi_python_client', ...parameters], { cwd });
    expect(output).not.toMatch(/unable|unsupported|will not be/i);
    expect(await importAll(python, 'made_client', cwd)).toBeGreaterThan(20);
  });

  test('datamodel-code-generator makes models that are imported', { timeout: patience }, async () => {
    const cwd = await empty('datamodel-code-generator');
    const parameters = ['--input', document, '--input-file-type', 'openapi', '--output', 'made_models.py'];
    const models = ['--output-model-type', 'pydantic_v2.BaseModel'];
    await run(python, ['-m', 'datamodel_code_generator', ...parameters, ...models], { cwd });
    const output = await run(python, ['-c', 'import made_models; print(made_models.VendorTokenResult)'], { cwd });
    expect(output).toContain('VendorTokenResult');
  });
});

describe.skipIf(withoutGo)(`the tools of Go${reason(withoutGo)}`, () => {
  test('oapi-codegen makes a client that passes vet', { timeout: patience }, async () => {
    const cwd = await createModule('oapi-codegen');
    const tool = `github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v${versionOf('oapi-codegen')}`;
    const parameters = ['-generate', 'types,client,std-http', '-package', 'made', '-o', 'made.go', document30];
    await run('go', ['run', tool, ...parameters], { cwd });
    await run('go', ['mod', 'tidy'], { cwd });
    expect(dropDownloads(await run('go', ['vet', './...'], { cwd }))).toBe('');
  });

  test('ogen makes a client and a server that pass vet', { timeout: patience }, async () => {
    const cwd = await createModule('ogen');
    const tool = `github.com/ogen-go/ogen/cmd/ogen@v${versionOf('ogen')}`;
    await run('go', ['run', tool, '--target', 'made', '--package', 'made', '--clean', document30], { cwd });
    await run('go', ['get', `github.com/ogen-go/ogen@v${versionOf('ogen')}`], { cwd });
    await run('go', ['mod', 'tidy'], { cwd });
    expect(dropDownloads(await run('go', ['vet', './...'], { cwd }))).toBe('');
    // What it cannot express, it leaves out without an error.
    const made = [...(await readTree(`${cwd}/made`)).values()].join('\n').toLowerCase();
    for (const id of await readOperationIds()) expect(made).toContain(`func (c *client) ${id.toLowerCase()}(`);
  });
});

async function readOperationIds(): Promise<string[]> {
  const { paths } = JSON.parse(await readFile(document30, 'utf8')) as OpenApiDocument;
  return Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
}

/** The go command reports downloads on the stream of the findings. */
function dropDownloads(output: string): string {
  return output.replaceAll(/^go: downloading .*\n/gm, '');
}

/** Creates an empty Go module. */
async function createModule(name: string): Promise<string> {
  const cwd = await empty(name);
  await writeFile(`${cwd}/go.mod`, 'module made\n\ngo 1.24\n');
  return cwd;
}

/** Creates an environment with packages, and returns its Python. */
async function createEnvironment(name: string, packages: string[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  await run('python3', ['-m', 'venv', name], { cwd: folder });
  const python = `${folder}/${name}/bin/python`;
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], { cwd: folder });
  return python;
}

/** Imports every module of a package, and returns how many there are. */
async function importAll(python: string, name: string, cwd: string): Promise<number> {
  const program = `
import importlib, pkgutil
package = importlib.import_module("${name}")
modules = [module.name for module in pkgutil.walk_packages(package.__path__, "${name}.")]
for module in modules:
    importlib.import_module(module)
print(len(modules))
`;
  return Number((await run(python, ['-c', program], { cwd })).trim());
}
