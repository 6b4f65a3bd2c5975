import type { ServerResponse } from 'node:http';
import type { FeedEntry } from '../realtime/feed.ts';
import type { ConsoleBackend } from './backend.ts';
import { findProject, type Snapshot, takeSnapshot, type View } from './snapshot.ts';

/** What a page is told: how the project looks now, and what happened since it was last told. */
export interface Update {
  state: Snapshot;
  entries: FeedEntry[];
}

/** At most so often a page is told, in milliseconds. */
const pace = 250;
/** How many entries one update has at most; older ones of a busy moment are left out. */
const entriesInUpdate = 100;
/** A page that leaves so many bytes unread is let go; it connects again by itself. */
const backlog = 4_194_304;

/**
 * Sends a page what happens in a project, as server-sent events, until it goes away.
 *
 * @returns a function that ends it
 */
export function streamUpdates(
  backend: Pick<ConsoleBackend, 'projects'>,
  view: View,
  response: ServerResponse,
): () => void {
  const { feed } = findProject(backend, view.project);
  let entries: FeedEntry[] = feed.recent();
  let timer: NodeJS.Timeout | undefined;

  function send(): void {
    timer = undefined;
    const update: Update = { state: takeSnapshot(backend, view), entries: entries.slice(-entriesInUpdate) };
    entries = [];
    response.write(`data: ${JSON.stringify(update)}\n\n`);
    if (response.writableLength > backlog) response.destroy();
  }

  const stopListening = feed.listen((entry) => {
    entries.push(entry);
    if (entries.length > entriesInUpdate * 2) entries = entries.slice(-entriesInUpdate);
    timer ??= setTimeout(send, pace);
  });
  response.on('close', () => {
    stopListening();
    clearTimeout(timer);
  });
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  send();
  return () => response.end();
}
