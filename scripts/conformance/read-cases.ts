import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { projectRoot } from '../shared/paths.ts';
import type { CaseGroup, ConformanceCase } from './case.ts';

/** The files of the table. They stand with the tests that run them. */
const folder = `${projectRoot}test/conformance/cases/`;

/** The id in the metadata of every envelope that says nothing else. */
export const requestId = '01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77';

/**
 * Reads the table of behaviour, in the order of its files.
 *
 * @throws when two cases have one id
 */
export async function readCaseGroups(): Promise<CaseGroup[]> {
  const { info } = parse(await readFile(`${projectRoot}openapi/openapi.yaml`, 'utf8')) as { info: { version: string } };
  const fill = (value: unknown) => fillIn(value, info.version);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const groups = await Promise.all(
    names.map(async (name): Promise<CaseGroup> => {
      const group = fill(parse(await readFile(folder + name, 'utf8'))) as Omit<CaseGroup, 'name'>;
      return { name: name.replace(/^\d+-|\.yaml$/g, ''), ...group };
    }),
  );
  const ids = groups.flatMap(({ cases }) => cases.map(({ id }) => id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`Two cases have the id ${twice}.`);
  return groups;
}

/** Reads all cases of the table. */
export async function readCases(): Promise<ConformanceCase[]> {
  return (await readCaseGroups()).flatMap(({ cases }) => cases);
}

/**
 * Fills in what would be long in the files: `{requestId}`, a channel such as `{c:1}`, and many members as
 * `{members:5000}`; and what changes, the `{version}` of the contract.
 */
function fillIn(value: unknown, version: string): unknown {
  if (Array.isArray(value)) return value.map((item) => fillIn(item, version));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillIn(item, version)]));
  }
  if (typeof value !== 'string') return value;
  const many = /^\{members:(\d+)\}$/.exec(value);
  if (many) return { members: createMembers(Number(many[1])) };
  return value
    .replaceAll('{requestId}', requestId)
    .replaceAll('{version}', version)
    .replace(/\{c:(\d+)\}/g, (_whole, name: string) => JSON.stringify(createChannel(name)))
    .replace(/\{members:(\d+)\}/g, (_whole, count: string) =>
      JSON.stringify(createMembers(Number(count))).slice(1, -1),
    );
}

function createChannel(name: string) {
  return { channel_id: `id-${name}`, name, type: 'public', vendor: 'ably', created_at: '2026-01-02T03:04:05Z' };
}

function createMembers(count: number) {
  return Array.from({ length: count }, (_item, index) => ({ client_id: `client-${index}` }));
}
