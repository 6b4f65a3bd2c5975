import { basename } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { projectRoot } from '../shared/paths.ts';
import { readTree } from '../shared/tree.ts';
import { bundledSources, commonFolder } from './entry-points.ts';
import { writeNotice } from './notice.ts';

/** What is bundled, by the paths of the sources: the `bin` of package.json, and entry points that need the live mock. */
const programs = ['src/cli/main.ts', ...bundledSources];

/** What the programs read while they run, by the folder it comes from. It stands in a folder of its name beside them. */
const assets = ['src/mock/console/page'];

/** The folder of the programs below the folder of what is published. */
const programFolder = 'command';

const common = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  write: false,
  logLevel: 'silent',
} satisfies BuildOptions;

/**
 * Makes the command line programs. Each is bundled with everything that it imports, so that `npx` has one package to
 * fetch; what a subcommand needs stands in a file of its own and is loaded with it.
 *
 * @param plugins for benchmarks that measure what a part of the programs costs
 * @returns the text of each file by its path below the folder of what is published, with the licences of what was bundled
 */
export async function buildPrograms(plugins: Plugin[] = []): Promise<Map<string, string>> {
  const { outputFiles, metafile } = await build({
    ...common,
    // Named, so that all of them stand in one folder, wherever their sources are.
    entryPoints: programs.map((program) => ({ in: projectRoot + program, out: basename(program, '.ts') })),
    splitting: true,
    format: 'esm',
    outdir: programFolder,
    chunkNames: '[name]-[hash]',
    // Packages in the older format ask for Node's own modules with `require`.
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    plugins,
    metafile: true,
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
    files.set(`${commonFolder}/${source.replace(/\.ts$/, '.js')}`, await bundleForRequire(source));
  }
  files.set(`${programFolder}/NOTICE`, await writeNotice(Object.keys(metafile.inputs)));
  return files;
}

/** Bundles an entry point into one file for `require`. It reads the same assets as the programs. */
async function bundleForRequire(source: string): Promise<string> {
  const folder = `../../${programFolder}/`;
  const { outputFiles } = await build({
    ...common,
    entryPoints: [projectRoot + source],
    format: 'cjs',
    minifyWhitespace: true,
    define: { 'import.meta.url': 'moduleUrl' },
    banner: {
      js: `const moduleUrl = require('node:url').pathToFileURL(require('node:path').join(__dirname, '${folder}')).href;`,
    },
  });
  return outputFiles[0]?.text ?? '';
}
