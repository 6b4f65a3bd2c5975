import { findField, findText, type JsonRecord } from '../json/record.ts';

/** Longer texts are no routes. */
const longestText = 2_000;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export interface Route {
  method?: string;
  path?: string;
}

/** Reads the method and the path that an object tells, apart or in one text such as `POST /v1/realtime/publish`. */
export function readRoute(record: JsonRecord): Route {
  const texts = ['path', 'pathtemplate', 'endpoint', 'route', 'url', 'uri', 'href', 'rest', 'http', 'address']
    .map((name) => findText(record, name))
    .filter((text) => text !== undefined);
  const told = findField(record, 'method', 'httpmethod', 'verb', 'httpverb', 'methods');
  const methodText = [told].flat().find((value) => typeof value === 'string');
  const routes = [...texts, ...(methodText === undefined ? [] : [methodText])].map(readRouteText);
  const method = readMethod(methodText) ?? routes.find((route) => route.method !== undefined)?.method;
  const path = routes.find((route) => route.path !== undefined)?.path;
  return { ...(method !== undefined && { method }), ...(path !== undefined && { path }) };
}

function readMethod(text: string | undefined): string | undefined {
  const word = text?.trim().toUpperCase();
  return word !== undefined && /^[A-Z]{3,10}$/.test(word) && (methods.includes(word) || word === 'HEAD')
    ? word
    : undefined;
}

function readRouteText(text: string): Route {
  if (text.length > longestText) return {};
  const [, method, place] = /^\s*(?:([A-Za-z]{3,10})\s+)?(https?:\/\/[^\s]+|\/[^\s]*)\s*$/.exec(text) ?? [];
  const path = place && readPath(place);
  const known = readMethod(method);
  return { ...(known !== undefined && { method: known }), ...(path && { path }) };
}

function readPath(place: string): string {
  return place.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '') || '/';
}

/**
 * Brings a path to one form: `:channel`, `<channel>` and `%7Bchannel%7D` become `{channel}`, a slash at the end goes, and
 * a path that is relative to `/v1` gets it.
 */
export function normalizePath(path: string): string {
  const named = path
    .replace(/%7B/gi, '{')
    .replace(/%7D/gi, '}')
    .replace(
      /(?<=\/)(?::(\w+)|<(?:\w+:)?(\w+)>|\$\{?(\w+)\}?)(?=\/|$)/g,
      (_all, one, two, three) => `{${one ?? two ?? three}}`,
    )
    .replace(/(?<=.)\/+$/, '');
  return named.startsWith('/realtime/') ? `/v1${named}` : named;
}

/** The names in a path. */
export function listPathNames(path: string): string[] {
  return Array.from(normalizePath(path).matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}

/** Finds a method as the key of a map of operations. */
export function isMethodName(name: string): boolean {
  return methods.includes(name.toUpperCase());
}

export function isPath(name: string): boolean {
  return /^(https?:\/\/|\/)/.test(name);
}
