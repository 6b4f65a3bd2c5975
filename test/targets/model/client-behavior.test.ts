import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { readTree } from '../../../scripts/shared/tree.ts';
import {
  backoff,
  defaults,
  listClientErrorCodes,
  retryableStatuses,
} from '../../../scripts/targets/model/client-behavior.ts';

const folders = {
  typescript: 'src/client',
  python: 'scripts/targets/python/package',
  go: 'scripts/targets/go/package',
  java: 'scripts/targets/java/package',
} as const;

/** A literal that the compiler holds to the generated codes, which is shorter in a bundle than a constant. */
const checkedLiteral = /'\w+' satisfies ClientErrorCode/g;

/** Where a runtime gives an error its code, with a literal. */
const codeLiteral = /\b[Cc]ode["']?\s*[:=]\s*["'](\w+)|Details\([^;]*?,\s*"(\w+)",/g;

const times = [...Object.values(defaults), ...Object.values(backoff)].filter((value) => value >= 100);

describe.each(Object.entries(folders))('the runtime of the %s client', async (language, folder) => {
  const files = [...(await readTree(`${projectRoot}${folder}`))]
    .filter(([path]) => /(?<!_test)\.(ts|py|go|java)$/.test(path))
    .map(([path, text]) => [path, removeComments(text).replace(checkedLiteral, '')] as const);
  const codes = listClientErrorCodes(language as keyof typeof folders).map(({ code }) => code);

  test('has files', () => expect(files.length).toBeGreaterThan(5));

  test.each(files)('writes no error code that is not held to the generated ones: %s', (_path, text) => {
    expect([...text.matchAll(codeLiteral)].map(([literal]) => literal)).toEqual([]);
    // `timeout` is also the name of a setting.
    const literals = [...text.matchAll(/["'`](\w+)["'`]/g)].map(([, literal]) => literal);
    expect(literals.filter((literal) => literal !== 'timeout' && codes.includes(`${literal}`))).toEqual([]);
  });

  test.each(files)('writes no default time or gateway status itself: %s', (_path, text) => {
    const numbers = [...text.matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll('_', ''));
    const seconds = times.map((time) => (time / 1000).toFixed(1));
    const forbidden = [
      ...times.map(String),
      ...seconds,
      ...retryableStatuses.filter((status) => ![429, 503].includes(status)).map(String),
    ];
    expect(numbers.filter((number) => forbidden.includes(number))).toEqual([]);
    expect(text).not.toMatch(/\d\s*\*\s*time\.|Duration\.of\w+\(\d|BadGateway|GatewayTimeout|BAD_GATEWAY/);
    // A 1 is the least that a setting may be.
    expect(text).not.toMatch(/\b(timeout|deadline|max_?(retries|wait))\b[^,;\n]*[:=(]\s*(?:[2-9]|1[\d_])/i);
  });
});

describe('what people read of the defaults agrees with them', () => {
  test.each(['timeout', 'maxRetries', 'maxWait', 'deadline'] as const)('the docblock of %s', async (name) => {
    const text = await readFile(`${projectRoot}${folders.typescript}/options.ts`, 'utf8');
    const [, docblock] = new RegExp(`/\\*\\*((?:(?!/\\*\\*)[^])*?)\\*/\\s*${name}\\?:`).exec(text) ?? [];
    expect(docblock).toMatch(new RegExp(`\\b${defaults[name].toLocaleString('en-US')}\\b`));
  });

  test.each(['python', 'go', 'java'] as const)('the guide of the %s client', async (language) => {
    const text = await readFile(`${projectRoot}docs/en/${language}.md`, 'utf8');
    expect(text).toContain(`retried up to ${defaults.maxRetries} times`);
    expect(text).toMatch(new RegExp(`limits an attempt, by default to ${defaults.timeout / 1000} seconds`));
    expect(text).toMatch(new RegExp(`attempts and waits, by default to ${defaults.deadline / 1000} seconds`));
    for (const status of retryableStatuses.filter((status) => status < 520)) expect(text).toContain(String(status));
  });
});

function removeComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|"""[\s\S]*?"""/g, '').replaceAll(/(^|\s)(\/\/|#).*$/gm, '');
}
