import { contain, printFailure, type ReportFailure } from '../http/boundary.ts';
import type { Connection } from './connection.ts';
import type { RealtimeLimits } from './limits.ts';

/**
 * Asks silent clients for a sign of life, and ends those that give none. One timer watches all of them, so a client is
 * asked up to a quarter of the timeouts late.
 *
 * @param connections is read each time, so it may change
 * @returns a function that stops it
 */
export function watchSilence(
  connections: Iterable<Connection>,
  { activityTimeout, pongTimeout }: RealtimeLimits,
  now: () => number,
  report: ReportFailure = printFailure,
): () => void {
  function look(connection: Connection): void {
    const silence = now() - connection.heardAt;
    if (silence >= activityTimeout + pongTimeout) connection.end('silent');
    else if (silence >= activityTimeout && !connection.asked) {
      connection.asked = true;
      connection.send(connection.protocol.ping);
    }
  }

  // One that cannot be asked must not keep the others from being asked.
  const lookSafely = contain('The heartbeat of a connection', look, report);
  const timer = setInterval(() => {
    for (const connection of [...connections]) lookSafely(connection);
  }, Math.min(activityTimeout, pongTimeout) / 4);
  timer.unref();
  return () => clearInterval(timer);
}
