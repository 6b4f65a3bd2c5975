import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** Translates the lines that set environment variables, and the commands that they are for. */
function toPowerShell(bash: string): string {
  const lines = bash.split('\n').flatMap((line) => {
    const [, variables = '', command = ''] = /^((?:(?:export )?[A-Z][A-Z_]+=\S+ ?)+)(.*)$/.exec(line) ?? [];
    const settings = [...variables.matchAll(/([A-Z][A-Z_]+)="?([^"\s]+)/g)];
    return [...settings.map(([, name, value]) => `$env:${name} = "${value}"`), ...(command === '' ? [] : [command])];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const inDocs = (await readdir(`${projectRoot}docs`, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
const files = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...inDocs.map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
const texts = await Promise.all(files.map((file) => readFile(projectRoot + file, 'utf8')));
const blocks = files.flatMap((file, index) =>
  [...(texts[index] ?? '').matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    file,
    language,
    code,
  })),
);

test('whatever sets an environment variable is followed by the lines for PowerShell, and they say the same', () => {
  const withVariables = blocks.filter(({ language, code }) => language === 'bash' && toPowerShell(code) !== '');
  expect(withVariables.length).toBeGreaterThan(5);
  for (const block of withVariables) {
    const next = blocks[blocks.indexOf(block) + 1];
    expect(next, block.file).toEqual({ file: block.file, language: 'powershell', code: toPowerShell(block.code) });
  }
  expect(blocks.filter(({ language }) => language === 'powershell')).toHaveLength(withVariables.length);
});

test('no command of a text needs an operator that Windows PowerShell does not have', () => {
  const commands = blocks.filter(({ language }) => language === 'bash').map(({ code }) => code);
  const inline = texts.flatMap((text) => [...text.matchAll(/`(np[mx] [^`\n]*)`/g)].map(([, command]) => command));
  expect([...commands, ...inline].filter((command) => command?.includes('&&'))).toEqual([]);
});
