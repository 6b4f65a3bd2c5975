import { isLoopbackOrigin } from '../http/loopback.ts';
import type { Project } from '../state/project.ts';

/**
 * Checks whether a page may have what it asks for: any page that is open in a browser can call this server, and only
 * those of this machine and those that were allowed get a credential that a real vendor accepts.
 *
 * @param origin the `Origin` header of the request; undefined when no page sent it
 * @param allowed the origins that were allowed
 * @returns what to tell the caller; undefined when it may
 */
export function refuseRealCredential(
  project: Project,
  vendor: string,
  origin: string | undefined,
  allowed: ReadonlySet<string>,
): string | undefined {
  if (!project.realVendors.has(vendor) || origin === undefined) return undefined;
  if (isLoopbackOrigin(origin) || allowed.has(origin)) return undefined;
  const page = /^[\w.:/[\]-]{1,200}$/.test(origin) ? origin : 'another origin';
  return `A page of ${page} gets no credential of the real ${vendor}. To allow it, start the mock with --allow-origin ${page}.`;
}
