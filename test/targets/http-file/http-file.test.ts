import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import { listOperations } from '../../../src/contract/operations.ts';

const document = await bundleContract();
const operations = listOperations(document);
const text = await readFile(`${generatedRoot}http/realtime.http`, 'utf8');

test('what deletes stands last', () => {
  const methods = [...text.matchAll(/^(GET|POST|DELETE) /gm)].map(([, method]) => method);
  expect(methods).toHaveLength(operations.length);
  expect(methods.slice(0, -1)).not.toContain('DELETE');
  expect(methods.at(-1)).toBe('DELETE');
});

test('only the syntax that the editors share is used, and no key is written', () => {
  for (const block of text.split(/^### /m).slice(1)) {
    const [head = '', body] = block.trimEnd().split('\n\n');
    const [, ...lines] = head.split('\n');
    for (const line of lines)
      expect(line).toMatch(/^(# @name \w+|#( (?!@).*)?|(GET|POST|DELETE) \{\{host\}\}\/\S+|[\w-]+: .+)$/);
    if (body !== undefined) expect(() => JSON.parse(body)).not.toThrow();
  }
  const [preamble = ''] = text.split(/^### /m);
  for (const line of preamble.trim().split('\n')) expect(line).toMatch(/^(#.*|@\w+ = .+|)$/);
  expect(text).not.toMatch(/ifr_pk_proj_\w|any-key/);
});

test('each request tells what it does, and what can be added to its address', () => {
  for (const { capability, operationId, description, parameters = [] } of operations) {
    const block = text.split(/^### /m).find((part) => part.includes(`# @name ${operationId}\n`)) ?? '';
    const comments = [...block.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join('\n');
    expect(comments).toContain(capability);
    expect(comments).toContain(description.trim());
    const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const [, optional = ''] = /^Optional: \?(.*)$/m.exec(comments) ?? [];
    const offered = new URLSearchParams(optional);
    expect([...offered.keys()]).toEqual(query);
    for (const value of offered.values()) expect(value).not.toBe('');
  }
});

test('each value that a person may change is explained', () => {
  const [preamble = ''] = text.split(/^### /m);
  const values = [...preamble.matchAll(/^(.*)\n@(\w+) = /gm)].filter(
    ([, , name]) => !/^(host|projectKey)$/.test(`${name}`),
  );
  expect(values.length).toBeGreaterThan(0);
  for (const [, before, name] of values) expect(before, name).toMatch(/^# [A-Z].*\.$/);
});

test('each run has idempotency keys of its own, so that a later one creates what an earlier one deleted', () => {
  const keys = [...text.matchAll(/^Idempotency-Key: (.+)$/gm)].map(([, key]) => key);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(key).toMatch(/-\{\{\$timestamp\}\}$/);
});

test('JetBrains finds host and key in its environments, the mock with any key and production without one', async () => {
  const environments = JSON.parse(await readFile(`${generatedRoot}http/http-client.env.json`, 'utf8'));
  expect(
    Object.values(environments)
      .map((item) => (item as { host: string }).host)
      .sort(),
  ).toEqual(document.servers.map(({ url }) => url).sort());
  expect(Object.keys(environments.production)).toEqual(['host']);
  expect(environments.mock.projectKey).toMatch(/\S/);
});
