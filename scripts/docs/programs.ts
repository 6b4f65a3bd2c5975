import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { clientLanguages } from '../targets/index.ts';
import type { Fence, GuideSample } from './fence.ts';

/** The programs by name, each in the languages besides TypeScript. */
export type Programs = ReadonlyMap<string, GuideSample[]>;

export const programsFolder = `${projectRoot}docs/programs/`;

/** The clients' languages by the ending of a program's file. */
const languageOf: Readonly<Record<string, string>> = { '.py': 'python', '.go': 'go', '.java': 'java' };

/**
 * Reads the programs of the guides in the languages besides TypeScript. Each has a folder in `docs/programs`, and a
 * guide shows it as tabs of the TypeScript program that names the folder: ```` ```ts publish-batch ````.
 */
export async function readPrograms(): Promise<Programs> {
  const names = await readdir(programsFolder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readProgram(name)] as const)));
}

async function readProgram(name: string): Promise<GuideSample[]> {
  const files = await readdir(programsFolder + name);
  const samples = files.map(async (file): Promise<GuideSample> => {
    const language = clientLanguages.find(({ id }) => id === languageOf[extname(file)]);
    if (language === undefined) throw new Error(`docs/programs/${name}/${file} is in no language that has a client.`);
    const source = await readFile(`${programsFolder}${name}/${file}`, 'utf8');
    return { id: language.id, label: language.label, language: language.fence, source };
  });
  const order = clientLanguages.map(({ id }) => id);
  return (await Promise.all(samples)).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/**
 * Makes what finds the program of a block in the other languages.
 *
 * @param original the guide in English; the comments in the programs of all languages are worded as in its own
 * @param text the guide that shows them; its comments take the place of those of the original
 */
export function createProgramTabs(
  programs: Programs,
  original: string,
  text: string,
): (fence: Fence) => GuideSample[] | undefined {
  const comments = listComments(original).map((comment, index) => [comment, listComments(text)[index]] as const);
  const translate = (source: string) =>
    comments.reduce((result, [from, to]) => (to === undefined ? result : result.replaceAll(from, to)), source);
  return ({ code, language, marks }) => {
    const name = marks.find((mark) => mark !== 'server' && mark !== 'output' && !mark.includes('.'));
    if (name === undefined) return undefined;
    const others = programs.get(name);
    const own = clientLanguages.find(({ fence }) => fence === language);
    if (others === undefined || own === undefined) throw new Error(`docs/programs has no folder ${name}.`);
    return [
      { id: own.id, label: own.label, language, source: code },
      ...others.map((sample) => ({ ...sample, source: translate(sample.source) })),
    ];
  };
}

function listComments(text: string): string[] {
  return [...text.matchAll(/^ *(?:\/\/|\/\*\*) (.+?)(?: \*\/)?$/gm)].map(([, comment = '']) => comment);
}
