import { readFile } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';
import type { Collection, Description, Item, RequestDefinition } from '../../../scripts/targets/postman/format.ts';
import { postman } from '../../../scripts/targets/postman/index.ts';
import { listExampleRequests } from '../../../src/contract/example-requests.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { readServers } from '../../../src/contract/servers.ts';

const document = await bundleContract();
const operations = listOperations(document);
const read = async (name: string) => JSON.parse(await readFile(`${generatedRoot}postman/${name}.json`, 'utf8'));
const collection = (await read('collection')) as Collection;
const items = collection.item.flatMap((folder) => folder.item);
const saved = items.flatMap(({ response }) => response);
const requestOf = (summary: string) => items.find(({ name }) => name === summary) as Item;

test('a saved success stands behind the request of its example', () => {
  for (const operation of operations) {
    const { response } = requestOf(operation.summary);
    const examples = operation.responses['200']?.content?.['application/json']?.examples ?? {};
    for (const [index, name] of Object.keys(examples).entries()) {
      const example = listExampleRequests(operation).find((request) => request.name === name);
      const { originalRequest } = response.filter(({ code }) => code === 200)[index] ?? {};
      if (example === undefined || originalRequest === undefined) continue;
      const { url, body, method } = originalRequest;
      const pairs = (fields: { key: string; value: string }[]) =>
        Object.fromEntries(fields.map(({ key, value }) => [key, value]));
      const place = `${operation.capability} ${name}`;
      expect(method.toLowerCase(), place).toBe(operation.method);
      expect(pairs(url.query), place).toEqual(example.query);
      expect(body && JSON.parse(body.raw), place).toEqual(example.body);
      const decoded = url.variable.map(({ key, value }) => ({ key, value: decodeURIComponent(value) }));
      expect(pairs(decoded), place).toEqual(example.pathParameters);
    }
  }
});

test('a saved response has the words of its status, and the headers that the contract shows with it', () => {
  for (const operation of operations) {
    for (const { code, status, header } of requestOf(operation.summary).response) {
      expect(status).toBe(STATUS_CODES[code]);
      const shown = Object.entries(operation.responses[String(code)]?.headers ?? {}).filter(
        ([, { examples }]) => examples,
      );
      expect(header.map(({ key }) => key)).toEqual(expect.arrayContaining(shown.map(([name]) => name)));
    }
  }
});

test('each request explains what it does and everything that can be given', () => {
  for (const { capability, summary, description, parameters = [] } of operations) {
    const { request } = requestOf(summary);
    expect(request.description?.content).toContain(capability);
    expect(request.description?.content).toContain(description.trim());
    const fields = [...request.header, ...request.url.query, ...request.url.variable];
    for (const parameter of parameters) {
      const field = fields.find(({ key }) => key === parameter.name);
      expect(field?.description?.content, `${capability} ${parameter.name}`).toBe(parameter.description?.trim());
    }
  }
});

test('nothing optional is sent before a person ticks it', () => {
  for (const { summary, parameters = [] } of operations) {
    const { url } = requestOf(summary).request;
    const optional = parameters.filter((parameter) => parameter.in === 'query' && !parameter.required);
    expect(url.query.map(({ key, disabled }) => [key, disabled])).toEqual(optional.map(({ name }) => [name, true]));
    expect(url.raw).not.toContain('?');
  }
});

test('what asks a mock for another response asks for a documented status, and is off', () => {
  for (const operation of operations) {
    const prefer = requestOf(operation.summary).request.header.find(({ key }) => key === 'Prefer');
    const [, status = ''] = /^code=(\d+)$/.exec(prefer?.value ?? '') ?? [];
    expect(Object.keys(operation.responses)).toContain(status);
    expect([status === '200', prefer?.disabled]).toEqual([false, true]);
  }
});

test('what is off is not in a saved request', () => {
  for (const { originalRequest } of saved) {
    const fields = [...originalRequest.header, ...originalRequest.url.query];
    expect(fields.filter(({ key, disabled }) => disabled || key === 'Prefer')).toEqual([]);
  }
});

test('a body is JSON and says so, in what is sent and in what is saved', () => {
  const contentTypes = (header: RequestDefinition['header']) =>
    header.flatMap(({ key, value, disabled }) => (key === 'Content-Type' && !disabled ? [value] : []));
  const requests = [...items.map(({ request }) => request), ...saved.map(({ originalRequest }) => originalRequest)];
  for (const { header, body } of requests) {
    expect(contentTypes(header)).toEqual(body === undefined ? [] : ['application/json']);
    if (body !== undefined) expect(body.options.raw.language).toBe('json');
  }
  for (const { header } of saved) expect(contentTypes(header)).toEqual(['application/json']);
});

test('the address that is shown is the one that its parts make', () => {
  for (const { url } of items.map(({ request }) => request)) {
    expect(url.raw).toBe([...url.host, ...url.path].join('/'));
  }
});

test('each text is shown as Markdown', () => {
  const texts: Description[] = [];
  JSON.stringify(collection, (key, value) => {
    if (key === 'description') texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(operations.length);
  expect(texts.filter(({ type }) => type !== 'text/markdown')).toEqual([]);
});

test('the last folder says to which part each of its requests belongs', () => {
  const last = collection.item.at(-1);
  for (const { name } of last?.item ?? []) {
    const tags = operations.find(({ summary }) => summary === name)?.tags;
    expect(last?.description.content).toContain(`"${name}" belongs to ${tags?.join(', ')}.`);
  }
});

test('a new import updates the old one: its ids are the same each time', async () => {
  const again = await postman.generate(readApi(document));
  expect(JSON.parse(again.get('postman/collection.json') ?? '')).toEqual(collection);
  expect(JSON.parse(again.get('postman/environment.json') ?? '')).toEqual(await read('environment'));
});

test('it names its format and the version of the contract', () => {
  expect(collection.info.schema).toMatch(/\/collection\/v2\.1\.0\/collection\.json$/);
  expect(collection.info.version).toBe(document.info.version);
});

test('it calls the service itself, until its environment names the mock and hides the key', async () => {
  const { production, mock } = readServers(document);
  expect(collection.variable.find(({ key }) => key === 'baseUrl')?.value).toBe(production);
  const { values, _postman_variable_scope: scope } = (await read('environment')) as {
    values: { key: string; value: string; type: string; enabled: boolean }[];
    _postman_variable_scope: string;
  };
  expect([scope, ...values.map(({ enabled }) => enabled)]).toEqual(['environment', true, true]);
  expect(values.find(({ key }) => key === 'baseUrl')?.value).toBe(mock);
  expect(values.find(({ key }) => key === 'projectKey')?.type).toBe('secret');
});
