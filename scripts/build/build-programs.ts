import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectRoot } from '../shared/paths.ts';
import { readTree } from '../shared/tree.ts';
import { bundledSources } from './entry-points.ts';
import { writeNotice } from './notice.ts';

/** What is bundled, by the paths of the sources: the `bin` of package.json, and entry points that need the live mock. */
const programs = ['src/cli/main.ts', ...bundledSources];

/** What the programs read while they run, by the folder it comes from. It stands in a folder of its name beside them. */
const assets = ['src/mock/console/page'];

/** The folder of the programs below the folder of what is published. */
const programFolder = 'command';

/**
 * Makes the command line programs. Each is bundled with everything that it imports, so that `npx` has one package to
 * fetch; what a subcommand needs stands in a file of its own and is loaded with it.
 *
 * @param plugins for benchmarks that measure what a part of the programs costs
 * @returns the text of each file by its path below the folder of what is published, with the licences of what was bundled
 */
export async function buildPrograms(plugins: Plugin[] = []): Promise<Map<string, string>> {
  const { outputFiles, metafile } = await build({
    // Named, so that all of them stand in one folder, wherever their sources are.
    entryPoints: programs.map((program) => ({ in: projectRoot + program, out: basename(program, '.ts') })),
    absWorkingDir: projectRoot,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outdir: programFolder,
    chunkNames: '[name]-[hash]',
    // Packages in the older format ask for Node's own modules with `require`.
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    legalComments: 'none',
    plugins,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [`${programFolder}/${basename(path)}`, text]));
  for (const asset of assets) {
    for (const [path, text] of await readTree(projectRoot + asset)) {
      files.set(`${programFolder}/${basename(asset)}/${path}`, text);
    }
  }
  for (const source of bundledSources) {
    const name = basename(source, '.ts');
    files.set(source.replace(/\.ts$/, '.js'), `export * from '../${programFolder}/${name}.js';\n`);
  }
  files.set(`${programFolder}/NOTICE`, await writeNotice(Object.keys(metafile.inputs)));
  return files;
}
