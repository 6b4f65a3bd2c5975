import { expect, test } from 'vitest';
import { parseBaseUrl } from '../../src/command/base-url.ts';
import { UsageError } from '../../src/command/options.ts';

const parse = (text: string) => parseBaseUrl(text, 'https://api.example');

test.each([
  ['https://host.example', 'https://host.example'],
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
  ['https://host.example/a//b///', 'https://host.example/a//b'],
])('%s is an address', (text, address) => {
  expect(parse(text)).toBe(address);
});

test.each(['host.example', 'ftp://host.example', ''])('"%s" is no web address, and another is shown', (text) => {
  expect(() => parse(text)).toThrow(
    new UsageError(`--base-url ${text}: not a web address. Give one such as https://api.example.`),
  );
});

test.each([
  'https://user@host.example',
  'https://:secret@host.example',
  'https://host.example/?key=secret',
  'https://host.example/#secret',
])('%s has more than a host and a path, and is not repeated', (text) => {
  expect(() => parse(text)).toThrow(
    /^--base-url: must have only a host and a path, .* such as https:\/\/api\.example\.$/,
  );
  expect(() => parse(text)).not.toThrow(/secret|user@/);
});
