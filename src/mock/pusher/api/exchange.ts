import type { Project } from '../../state/project.ts';

/** A call of Pusher's HTTP API whose signature is right. */
export interface ApiCall {
  project: Project;
  /** The name in the path, of a channel or a user. */
  name: string;
  query: URLSearchParams;
  body: unknown;
  /** Whether events may be larger than Pusher allows, in channels of any name. */
  lenient: boolean;
}

/** A response: a JSON value, or a text that says what is wrong. */
export type ApiResponse =
  | { status: 200; body: object }
  | { status: 400 | 401 | 403 | 404 | 405 | 413 | 500; text: string };

export function refuse(status: 400 | 401 | 403 | 404 | 405 | 413 | 500, text: string): ApiResponse {
  return { status, text };
}
