import { containers, type Entry } from './facts/read-entry.ts';
import { isMethodName, isPath, normalizePath, readRoute } from './facts/read-route.ts';
import { isRecord, type JsonRecord, normalizeName } from './json/record.ts';

/** What is looked at of one document. The rest of a larger or deeper one is left out. */
const deepest = 40;
const mostNodes = 200_000;
/** How many objects about one capability are read, and how many unknown ids are kept. */
const mostEntries = 20;

/** The names under which an object says which capability it is about. */
const idFields = [
  'id',
  'capability',
  'capabilityid',
  'xinfraicapability',
  'name',
  'key',
  'slug',
  'ref',
  'code',
  'tool',
  'action',
];

/** A capability as it is told apart from others: by its id, or by its method and its path. */
export interface KnownCapability {
  capability: string;
  method: string;
  path: string;
}

/** What a document tells. */
export interface FoundEntries {
  /** By capability; several objects can be about the same one. */
  entries: Map<string, Entry[]>;
  /** The known capabilities that are only named, in a list of ids. */
  named: Set<string>;
  /** Ids of the same module that are not among the known ones. */
  unknown: Set<string>;
}

interface Node {
  record: JsonRecord;
  /** The names that lead to it, and the ids that the objects on the way have. */
  trail: string;
  depth: number;
  /** The object whose fact it is, when its name says that it is only a part. */
  whole: JsonRecord | undefined;
  /** Whether it is a part of what is about a capability. */
  inside: boolean;
}

/**
 * Finds the objects in a document that are about capabilities, wherever they are: in lists, in maps from ids or from
 * paths, nested by the parts of the id.
 */
export function findEntries(root: unknown, known: readonly KnownCapability[]): FoundEntries {
  const ids = new Set(known.map(({ capability }) => capability));
  const module = known[0]?.capability.split('.')[0] ?? '';
  const found: FoundEntries = { entries: new Map(), named: new Set(), unknown: new Set() };
  const add = (id: string, record: JsonRecord) => {
    const entries = found.entries.get(id) ?? [];
    if (entries.length < mostEntries) found.entries.set(id, [...entries, { record, root }]);
  };
  const addUnknown = (id: string) => found.unknown.size < mostEntries && found.unknown.add(id);
  const queue: Node[] = [];
  let nodes = 0;
  push(root, { trail: '', depth: 0, whole: undefined, inside: false });
  // A loop over a queue, since a hostile document can be deeper than the stack.
  for (const node of queue) visit(node);
  return found;

  function push(value: unknown, { depth, ...place }: Omit<Node, 'record'>): void {
    if (depth > deepest || nodes >= mostNodes) return;
    nodes += 1;
    if (isRecord(value)) queue.push({ record: value, depth, ...place });
    else if (Array.isArray(value)) {
      readIds(value);
      const item = { ...place, trail: `${place.trail}[].`, whole: undefined, depth: depth + 1 };
      for (const one of value) push(one, item);
    }
  }

  /** Reads a list of bare ids. One that has several known ids is taken for the list of all. */
  function readIds(list: unknown[]): void {
    const texts = list.filter((item) => typeof item === 'string');
    const own = texts.filter((text) => ids.has(text));
    for (const id of own) found.named.add(id);
    if (own.length < 2) return;
    for (const text of texts) if (isModuleId(text) && !ids.has(text)) addUnknown(text);
  }

  function visit({ record, trail, depth, whole, inside }: Node): void {
    const id = identify(record, trail);
    const routed = id === undefined ? identifyByRoute(record) : undefined;
    if (id !== undefined && ids.has(id)) add(id, record);
    else if (routed !== undefined) add(routed, whole ?? record);
    const isEntry = routed !== undefined || (id !== undefined && ids.has(id)) || (!inside && noteUnknown(id, record));
    const own = id ?? readId(record);
    const place = own === undefined || trail.endsWith(`${own}.`) ? trail : `${trail}${own}.`;
    for (const [name, value] of Object.entries(record)) {
      if (isPath(name) && isRecord(value)) visitPath(name, value);
      const isPart = containers.includes(normalizeName(name));
      push(value, {
        trail: `${place}${name.slice(0, 200)}.`.slice(-1_000),
        depth: depth + 1,
        whole: isPart ? (whole ?? record) : undefined,
        // The actions of a module can be nested by the parts of their ids, one in another.
        inside: (inside || isEntry) && (isPart || Array.isArray(value) || !tellsRoute(Object(value))),
      });
    }
  }

  /**
   * Notes a capability of the module that is not known, when an object says how it is called.
   *
   * @returns whether it is one
   */
  function noteUnknown(id: string | undefined, record: JsonRecord): boolean {
    const { method, path } = readRoute(record);
    if (id !== undefined && tellsRoute(record)) addUnknown(id);
    else if (method !== undefined && path !== undefined && normalizePath(path).startsWith(`/v1/${module}/`)) {
      const name = listIds(record).find((text) => /^[a-z_]+(\.[a-z_]+)*$/.test(text));
      addUnknown(name === undefined ? `${method} ${path}` : `${module}.${name}`);
    } else return false;
    return true;
  }

  /** The id of the capability that an object is about: as it says, as its place says, or as its route says. */
  function identify(record: JsonRecord, trail: string): string | undefined {
    for (const id of listIds(record)) {
      if (isModuleId(id)) return id;
      // A short id is also an ordinary word, such as the permission to publish.
      if (trail.includes(`${module}.`) && ids.has(`${module}.${id}`) && tellsRoute(record)) return `${module}.${id}`;
    }
    const byPlace = known.find(({ capability }) => `.${trail}`.endsWith(`.${capability}.`));
    if (byPlace !== undefined) return byPlace.capability;
    if (isUnknownPlace(trail) && tellsRoute(record) && identifyByRoute(record) === undefined) {
      return trail.slice(trail.lastIndexOf(`${module}.`), -1);
    }
    return undefined;
  }

  function identifyByRoute(record: JsonRecord): string | undefined {
    const { method, path } = readRoute(record);
    return method === undefined || path === undefined ? undefined : findByRoute(method, path);
  }

  /** Whether a place spells the id of a capability, other than by what stands inside one. */
  function isUnknownPlace(trail: string): boolean {
    const place = trail.includes(`${module}.`) ? trail.slice(trail.lastIndexOf(`${module}.`), -1) : '';
    return isModuleId(place) && !place.split('.').some((part) => containers.includes(normalizeName(part)));
  }

  /** Reads a path as the key of an object: with a map of methods, as OpenAPI has it, or with one call. */
  function visitPath(path: string, value: JsonRecord): void {
    const calls = Object.entries(value).filter(([key, item]) => isMethodName(key) && isRecord(item));
    for (const [key, item] of calls) {
      const method = key.toUpperCase();
      const operation = item as JsonRecord;
      const id = listIds(operation).find(isModuleId) ?? findByRoute(method, path);
      // An operation without parameters has none.
      const record = { parameters: [], ...operation, method, path };
      if (id !== undefined && ids.has(id)) add(id, record);
      else noteUnknown(id, record);
    }
    const { method } = readRoute(value);
    const id = method === undefined ? undefined : findByRoute(method, path);
    if (id !== undefined) add(id, { ...value, path });
  }

  function findByRoute(method: string, path: string): string | undefined {
    const shape = shapePath(path);
    return known.find((one) => one.method === method && shapePath(one.path) === shape)?.capability;
  }

  function isModuleId(text: string): boolean {
    return text.startsWith(`${module}.`) && /^[a-z_]+(\.[a-z_]+)+$/.test(text) && text.length < 100;
  }
}

function listIds(record: JsonRecord): string[] {
  const fields = new Map(Object.entries(record).map(([name, value]) => [normalizeName(name), value]));
  return idFields.map((name) => fields.get(name)).filter((value) => typeof value === 'string');
}

/** The id of an object that other objects can be below, such as that of a module. */
function readId(record: JsonRecord): string | undefined {
  return [...listIds(record), record.module].find(
    (text): text is string => typeof text === 'string' && /^[a-z_]{1,40}$/.test(text),
  );
}

/** Whether an object says how something is called, itself or in a part of it. */
function tellsRoute(record: JsonRecord): boolean {
  const parts = Object.entries(record).filter(([name]) => containers.includes(normalizeName(name)));
  return [record, ...parts.map(([, part]) => part).filter(isRecord)].some((one) => readRoute(one).path !== undefined);
}

/** A path without the names in it. */
function shapePath(path: string): string {
  return normalizePath(path.replace(/^https?:\/\/[^/]*/, '')).replace(/\{\w+\}/g, '{}');
}
