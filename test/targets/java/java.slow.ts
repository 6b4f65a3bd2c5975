import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree } from '../../../scripts/shared/tree.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { startConformance } from '../../conformance/start-conformance.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { copyWorkspace, findWorkspace, patience, run, type Workspace } from '../workspace.ts';

const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
const formatter = { artifact: 'com.google.googlejavaformat:google-java-format', version: '1.28.0' };
const missing = missingToolchain('javac', '--release', '17', '--version') ?? missingToolchain('mvn', '--version');

describe.skipIf(missing)(`the Java client${reason(missing)}`, () => {
  let mock: Listening;
  let workspace: Workspace;
  beforeAll(async () => {
    mock = await startPrismMock();
    workspace = await copyWorkspace(await findWorkspace('java', mock.url));
    const versions = await run('javac', ['--version'], { cwd: workspace.folder });
    console.log(`${versions.trim()}, google-java-format ${formatter.version}`);
  });
  afterAll(() => mock?.close());

  test('is formatted as google-java-format formats it', { timeout: patience }, async () => {
    const { folder: cwd } = workspace;
    const jar = `${formatter.artifact}:${formatter.version}:jar:all-deps`;
    const copy = [`${dependencyPlugin}:copy`, `-Dartifact=${jar}`, '-DoutputDirectory=tools'];
    await run('mvn', ['--batch-mode', '--quiet', ...copy], { cwd });
    const names = [...(await readTree(cwd)).keys()].filter((name) => /^(package|test)\/src\/.*\.java$/.test(name));
    expect(names.length).toBeGreaterThan(0);
    const packages = ['api', 'code', 'file', 'parser', 'tree', 'util'];
    const exports = packages.map((name) => `--add-exports=jdk.compiler/com.sun.tools.javac.${name}=ALL-UNNAMED`);
    const tool = `tools/google-java-format-${formatter.version}-all-deps.jar`;
    // The generator wraps the Javadoc from the contract itself, since it has no Java to run.
    const check = ['--skip-javadoc-formatting', '--dry-run', ...names];
    expect(await run('java', [...exports, '-jar', tool, ...check], { cwd })).toBe('');
  });

  test('compiles without a warning, and passes its own tests', { timeout: patience }, async () => {
    const { testFolder: cwd, packageFolder } = workspace;
    const table = await startConformance('java');
    const environment = { ...workspace.environment, CONFORMANCE_URL: table.url };
    const pom = await readFile(`${packageFolder}/pom.xml`, 'utf8');
    expect(pom).toContain('<arg>-Xlint:all</arg>');
    expect(pom).toContain('<arg>-Werror</arg>');
    const [, version] = /<version>(.*?)<\/version>/.exec(pom) ?? [];
    const goal = ['--batch-mode', '--file', 'reactor.xml', `-Dcontract.version=${version}`, 'test'];
    const output = await run('mvn', goal, { cwd, environment }).finally(() => {
      console.log(table.summarize());
      void table.close();
    });
    const total = /Tests run: \d+, Failures: 0, Errors: 0, Skipped: 0(?=\s*$)/m.exec(output.replaceAll('\u001b[m', ''));
    console.log(`JUnit: ${total?.[0]}`);
    expect(total?.[0]).toMatch(/Tests run: [1-9]/);
    expect(output).not.toContain('COMPILATION WARNING');
  });
});
