import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Project } from '../state/project.ts';
import { exportState } from '../state/project-state.ts';

/** The paths of what a script on this machine may do with a project. */
export const adminPaths = { state: '/console/state', reset: '/console/reset' } as const;

/**
 * Handles a call of a script: it exports the state of a project, or resets it.
 *
 * @param reset empties a project, and fills it with its seed again
 * @returns false when the path is not one of these
 */
export function handleAdminCall(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  project: Project,
  reset: (project: Project) => void,
): boolean {
  if (path === adminPaths.state && request.method === 'GET') {
    send(response, exportState(project));
    return true;
  }
  if (path === adminPaths.reset && request.method === 'POST') {
    request.resume();
    reset(project);
    send(response, { reset: true });
    return true;
  }
  return false;
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
