import { parse } from 'yaml';

/** Where use begins. `npm run check` reports every file, export and dependency that cannot be reached from here. */
export default {
  entry: [
    'scripts/bench/{bare-server,one-target,unbatched-mock}.ts',
    'scripts/docs/browser/{site,search,reload,redoc,choose-language}.ts',
    'src/mock/console/page/index.html',
    'test/**/*.{test,slow}.ts',
    'scripts/windows/{setup.ts,system/in-wine.js}',
    'test/mock/realtime/fill-histories.ts',
    'scripts/mutation/test-setup.ts',
    'vitest.{mutation,windows}.config.ts',
    'docs/examples/*/server.js',
    'docs/examples/*/public/index.html',
    'generated/samples/typescript/*.ts',
    'generated/validators/*.d.ts',
    '.spectral.yaml',
    'openapi/openapi.yaml',
    'openapi/workflows/*.yaml',
  ],
  project: [
    '{src,scripts,test,generated}/**/*.{ts,js}',
    'src/mock/console/page/*.html',
    'docs/examples/**/*.{js,html}',
    'openapi/{paths,schemas,responses,parameters,headers,examples,rules}/**/*.{yaml,js}',
    '*.{ts,mjs}',
  ],
  // What a proof installs itself.
  ignore: ['test/tanstack-query/react/**'],
  ignoreIssues: {
    // Whole modules of Ajv, and schemas under two names.
    'generated/**': ['exports', 'types', 'duplicates'],
  },
  // The check runs them by the names of their commands.
  ignoreDependencies: ['@redocly/cli', '@stoplight/spectral-cli'],
  compilers: {
    html: listScripts,
    yaml: listReferences,
  },
};

/** A page imports the scripts that it loads. */
function listScripts(text: string): string {
  return [...text.matchAll(/<script[^>]* src="([^"]+)"/g)]
    .map(([, address = '']) => `import './${address.slice(address.lastIndexOf('/') + 1)}';`)
    .join('\n');
}

/** A file of the contract imports what its references name, and a rule set its functions and the sets that it extends. */
function listReferences(text: string): string {
  const references = [...text.matchAll(/\$ref: *["']?([^"'#\s}]+)/g)].map(
    ([, file = '']) => `import '${toLocal(file)}';`,
  );
  const { functions = [], extends: sets = [] } = (parse(text) ?? {}) as { functions?: string[]; extends?: string[] };
  return [
    ...references,
    ...functions.map((name, index) => `import rule${index} from './functions/${name}.js';`),
    ...sets.map((name) => `import '${name.startsWith('spectral:') ? '@stoplight/spectral-rulesets' : toLocal(name)}';`),
  ].join('\n');
}

function toLocal(file: string): string {
  return file.startsWith('.') ? file : `./${file}`;
}
