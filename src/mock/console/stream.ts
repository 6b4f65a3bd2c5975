import type { ServerResponse } from 'node:http';
import { contain, type ReportFailure } from '../http/boundary.ts';
import type { FeedEntry } from '../realtime/feed.ts';
import type { Projects } from '../state/projects.ts';
import { findProject, type Snapshot, takeSnapshot, type View } from './snapshot.ts';

/** What a page receives: the project as it is now, and what happened since the last update. */
interface Update {
  state: Snapshot;
  entries: FeedEntry[];
}

/** The most entries of one update; older ones of a busy moment are left out. */
const entriesInUpdate = 100;
/** How many bytes may wait for a page. One that is further behind is dropped, and connects again by itself. */
const backlogLimit = 4_194_304;

/**
 * Sends a page what happens in a project, as server-sent events, until it disconnects.
 *
 * @param pace the least time between two updates, in milliseconds
 * @param report receives unexpected errors
 * @returns a function that ends it
 */
export function streamUpdates(
  projects: Projects,
  view: View,
  response: ServerResponse,
  pace: number,
  report: ReportFailure,
): () => void {
  const { feed } = findProject(projects, view.project).hub;
  let entries: FeedEntry[] = feed.listRecent();
  let timer: NodeJS.Timeout | undefined;

  function send(): void {
    timer = undefined;
    const update: Update = { state: takeSnapshot(projects, view), entries: entries.slice(-entriesInUpdate) };
    entries = [];
    response.write(`data: ${JSON.stringify(update)}\n\n`);
    if (response.writableLength > backlogLimit) response.destroy();
  }

  const sendSafely = contain('An update of the console', send, report, () => response.destroy());
  const stopListening = feed.listen((entry) => {
    entries.push(entry);
    if (entries.length > entriesInUpdate * 2) entries = entries.slice(-entriesInUpdate);
    timer ??= setTimeout(sendSafely, pace);
  });
  response.on('close', () => {
    stopListening();
    clearTimeout(timer);
  });
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  sendSafely();
  return () => response.end();
}
