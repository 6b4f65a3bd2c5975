import { v5 as uuid } from 'uuid';

/** The parts of Postman's collection format 2.1 that are written here. */
export interface Collection {
  info: { _postman_id: string; name: string; description: Description; version: string; schema: string };
  item: Folder[];
  auth: { type: 'bearer'; bearer: { key: 'token'; value: string; type: 'string' }[] };
  variable: CollectionVariable[];
}

interface CollectionVariable {
  key: string;
  value: string;
  type: 'string';
  description: Description;
}

export interface Folder {
  id: string;
  name: string;
  description: Description;
  item: Item[];
}

export interface Item {
  id: string;
  name: string;
  event: Event[];
  request: RequestDefinition;
  response: SavedResponse[];
}

/** A script that Postman runs before a request, or after its response. */
export interface Event {
  listen: 'prerequest' | 'test';
  script: { id: string; type: 'text/javascript'; exec: string[] };
}

export interface RequestDefinition {
  method: string;
  description?: Description;
  header: Field[];
  url: { raw: string; host: string[]; path: string[]; query: Field[]; variable: Field[] };
  body?: { mode: 'raw'; raw: string; options: { raw: { language: 'json' } } };
}

/** A header, a parameter of the query or of the path. */
export interface Field {
  key: string;
  value: string;
  description?: Description;
  disabled?: true;
}

export interface SavedResponse {
  id: string;
  name: string;
  originalRequest: RequestDefinition;
  status: string;
  code: number;
  _postman_previewlanguage: 'json';
  header: Field[];
  cookie: [];
  body: string;
}

export interface Description {
  content: string;
  type: 'text/markdown';
}

/** Postman shows descriptions as Markdown when they say so. */
export function describeInMarkdown(content: string): Description {
  return { content: content.trim(), type: 'text/markdown' };
}

/** Creates an id that is the same for the same names, so that a new import updates the old one. */
export function createId(...names: string[]): string {
  return uuid(['infrai-realtime', ...names].join(' '), uuid.URL);
}
