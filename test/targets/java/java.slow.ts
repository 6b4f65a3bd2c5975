import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree } from '../../../scripts/shared/tree.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { startConformance } from '../../conformance/start-conformance.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { copyWorkspace, findWorkspace, patience, readInstallCommands, run, type Workspace } from '../workspace.ts';
import { checkNull, findNewCompiler, newCompiler } from './check-null.ts';

const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
const formatter = { artifact: 'com.google.googlejavaformat:google-java-format', version: '1.28.0' };
const missing = missingToolchain('javac', '--release', '17', '--version') ?? missingToolchain('mvn', '--version');
const withoutBash = missingToolchain('bash', '--version');
const compiler = findNewCompiler();
const withoutNewCompiler = missingToolchain(compiler, ...newCompiler);

describe.skipIf(missing)(`the Java client${reason(missing)}`, () => {
  let mock: Listening;
  let live: Listening;
  let workspace: Workspace;
  beforeAll(async () => {
    [mock, live] = await Promise.all([startPrismMock(), serveLiveMock({ host: '127.0.0.1', port: 0 })]);
    workspace = await copyWorkspace(await findWorkspace('java', { prism: mock.url, live: live.url }));
    const versions = await run('javac', ['--version'], { cwd: workspace.folder });
    console.log(`${versions.trim()}, google-java-format ${formatter.version}`);
  });
  afterAll(() => Promise.all([mock?.close(), live?.close()]));

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

  const says = 'says truly what can be null, for NullAway, and gives Error Prone nothing to warn of';
  test.skipIf(withoutNewCompiler)(`${says}${reason(withoutNewCompiler)}`, { timeout: patience }, async () => {
    await checkNull(compiler, dependencyPlugin, workspace);
  });

  test('compiles without a warning, and passes its own tests', { timeout: patience }, async () => {
    const { testFolder: cwd, packageFolder } = workspace;
    const table = await startConformance('java');
    const asyncTable = await startConformance('java');
    const environment = {
      ...workspace.environment,
      CONFORMANCE_URL: table.url,
      CONFORMANCE_ASYNC_URL: asyncTable.url,
    };
    const pom = await readFile(`${packageFolder}/pom.xml`, 'utf8');
    expect(pom).toContain('<arg>-Xlint:all</arg>');
    expect(pom).toContain('<arg>-Werror</arg>');
    const [, version] = /<version>(.*?)<\/version>/.exec(pom) ?? [];
    const goal = ['--batch-mode', '--file', 'reactor.xml', `-Dcontract.version=${version}`, 'test'];
    const output = await run('mvn', goal, { cwd, environment }).finally(() => {
      for (const each of [table, asyncTable]) {
        console.log(each.summarize());
        void each.close();
      }
    });
    const total = /Tests run: \d+, Failures: 0, Errors: 0, Skipped: 0(?=\s*$)/m.exec(output.replaceAll('\u001b[m', ''));
    console.log(`JUnit: ${total?.[0]}`);
    expect(total?.[0]).toMatch(/Tests run: [1-9]/);
    expect(output).not.toContain('COMPILATION WARNING');
  });

  const packs = 'packs what Maven Central demands, and a module that jlink takes';
  test.skipIf(withoutBash)(`${packs}${reason(withoutBash)}`, { timeout: patience }, async () => {
    const { packageFolder: cwd, folder } = workspace;
    await rm(`${folder}/generated`, { recursive: true, force: true });
    await mkdir(`${folder}/generated`);
    await symlink(cwd, `${folder}/generated/java`, 'junction');
    // The address of the folder is the one in java.md.
    await run('bash', ['-ec', `${(await readInstallCommands('java.md')).trim()} --batch-mode --quiet`], {
      cwd: folder,
    });
    const dependencies = `${dependencyPlugin}:copy-dependencies`;
    await run('mvn', ['--batch-mode', '--quiet', dependencies, '-DoutputDirectory=target/modules'], { cwd });
    const pom = await readFile(`${cwd}/pom.xml`, 'utf8');
    const demanded = ['name', 'description', 'url', 'licenses', 'developers', 'scm'];
    expect(demanded.filter((element) => !pom.includes(`\n  <${element}>`))).toEqual([]);
    const [, version] = /<version>(.*?)<\/version>/.exec(pom) ?? [];
    const guide = await readFile(`${cwd}/README.md`, 'utf8');
    const dependency = `  <groupId>cc.infrai</groupId>\n  <artifactId>infrai-realtime</artifactId>\n  <version>${version}</version>\n`;
    expect(guide).toContain(dependency);
    expect(pom).toContain(dependency);
    const jars = (await readdir(`${cwd}/target`)).filter((name) => name.endsWith('.jar')).sort();
    expect(jars).toEqual(['-javadoc', '-sources', ''].map((kind) => `infrai-realtime-${version}${kind}.jar`));

    const modulePath = [`target/${jars[2]}`, 'target/modules'].join(delimiter);
    await rm(`${cwd}/target/image`, { recursive: true, force: true });
    const image = ['--add-modules', 'cc.infrai.realtime', '--output', 'target/image'];
    await run('jlink', ['--module-path', modulePath, ...image], { cwd });
    const program = `import cc.infrai.realtime.Realtime;

class Program {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().apiKey("any-key").baseUrl("${mock.url}").build()) {
      System.out.println(realtime.channel().get("room-42").toMap().get("name"));
    }
  }
}
`;
    await writeFile(`${cwd}/target/Program.java`, program);
    const modules = ['--module-path', modulePath, '--add-modules', 'cc.infrai.realtime'];
    await run('javac', [...modules, '-d', 'target/program', 'target/Program.java'], { cwd });
    const java = join(cwd, 'target/image/bin/java');
    expect(
      await run(java, ['--add-modules', 'cc.infrai.realtime', '-cp', 'target/program', 'Program'], { cwd }),
    ).toMatch(/^room-42$/m);
  });
});
