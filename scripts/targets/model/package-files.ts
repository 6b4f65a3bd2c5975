import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../shared/paths.ts';
import { readTree } from '../../shared/tree.ts';

/**
 * Reads the hand-written files of a language's package, whose README is the guide of the language. They are copied with
 * the contract's version in place of `0.0.0-contract`, and with a notice that tells where the original is.
 *
 * @param language the folder beside this one that has them, in `package/`
 * @returns the text of each file by its path below `generated/`
 */
export async function readPackageFiles(language: string, version: string): Promise<Map<string, string>> {
  const files = await readTree(fileURLToPath(new URL(`../${language}/package`, import.meta.url)));
  const guide = `docs/en/${language}.md`;
  const readme = await readFile(`${projectRoot}${guide}`, 'utf8');
  const originOf = (path: string) => (path === 'README.md' ? guide : `scripts/targets/${language}/package/`);
  return new Map(
    [...files, ['README.md', readme] as const]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, text]) => [
        `${language}/${path}`,
        addNotice(
          path,
          text.replaceAll('0.0.0-contract', version),
          `Copied from ${originOf(path)} by \`npm run generate\`. Do not edit by hand.`,
        ),
      ]),
  );
}

/** Puts a notice at the start of a file. A licence stays word for word, and the marker py.typed has to stay empty. */
function addNotice(path: string, text: string, notice: string): string {
  const [, kind] = /\.(\w+)$/.exec(path) ?? [];
  switch (kind) {
    // Without the empty line, Go would take the notice as the documentation of the package.
    case 'go':
    case 'mod':
      return `// ${notice}\n\n${text}`;
    case 'java':
      return `// ${notice}\n${text}`;
    case 'py':
    case 'toml':
      return `# ${notice}\n\n${text}`;
    case 'md':
      return `<!-- ${notice} -->\n\n${text}`;
    case 'xml':
      // Only white space may stand before the declaration of XML, and not even that.
      return text.replace(/^<\?xml.*\?>\n/, (declaration) => `${declaration}<!-- ${notice} -->\n`);
    default:
      return text;
  }
}
