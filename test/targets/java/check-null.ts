import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type Workspace } from '../workspace.ts';

/** The modules of the compiler that Error Prone looks into. */
const opened = ['api', 'code', 'comp', 'file', 'main', 'model', 'parser', 'processing', 'tree', 'util'];

/** What a compiler has to understand, so that it gives NullAway the annotations in compiled classes. */
export const newCompiler = ['--release', '22', '--version'];

/**
 * Finds a compiler that is new enough for NullAway: the usual one, or that of another Java on this machine.
 *
 * @returns the command; the usual one when none is new enough
 */
export function findNewCompiler(): string {
  const homes = Object.entries(process.env).flatMap(([name, home]) =>
    name.startsWith('JAVA_HOME') && home ? [home] : [],
  );
  const compilers = [...homes, ...listDebianHomes()].map((home) => join(home, 'bin/javac'));
  return ['javac', ...compilers].find((command) => spawnSync(command, newCompiler).status === 0) ?? 'javac';
}

/** Lists where Debian puts each Java. */
function listDebianHomes(): string[] {
  const folder = '/usr/lib/jvm';
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * Compiles the package with Error Prone and NullAway in its JSpecify mode, where each warning is an error.
 *
 * @param dependencyPlugin Maven's plugin that downloads them
 * @throws with what they find
 */
export async function checkNull(compiler: string, dependencyPlugin: string, workspace: Workspace): Promise<void> {
  const { folder, packageFolder } = workspace;
  const download = async (pom: string, name: string) => {
    const target = join(folder, 'checker', name);
    await rm(target, { recursive: true, force: true });
    const copy = ['--file', pom, `${dependencyPlugin}:copy-dependencies`, `-DoutputDirectory=${target}`];
    await run('mvn', ['--batch-mode', '--quiet', ...copy], { cwd: folder });
    return (await readdir(target)).map((jar) => join(target, jar)).join(delimiter);
  };
  const processors = await download(fileURLToPath(new URL('checker/pom.xml', import.meta.url)), 'processors');
  const modules = await download(join(packageFolder, 'pom.xml'), 'modules');
  const sources = join(packageFolder, 'src/main/java');
  const names = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith('.java'));
  const errorProne =
    '-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked -XepOpt:NullAway:JSpecifyMode';
  const options = [
    ...opened.map((name) => `-J--add-opens=jdk.compiler/com.sun.tools.javac.${name}=ALL-UNNAMED`),
    ...['-XDcompilePolicy=simple', '--should-stop=ifError=FLOW', errorProne, '-Werror'],
    ...['--release', '17', '--processor-path', processors, '--module-path', modules],
    ...['-d', join(folder, 'checker/classes')],
  ];
  await run(compiler, [...options, ...names.map((name) => join(sources, name))], { cwd: folder });
}
