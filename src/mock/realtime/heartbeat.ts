import { closeCodes } from '../pusher/close-codes.ts';
import { encodeMessage } from '../pusher/messages.ts';
import type { RealtimeLimits } from './limits.ts';
import type { ProjectHub } from './project-hub.ts';

/**
 * Asks silent clients for a sign of life, and ends those that give none. One timer looks after all of them, so a
 * client is asked up to a quarter of the timeouts late.
 *
 * @returns a function that stops it
 */
export function watchLife(hubs: Iterable<ProjectHub>, limits: RealtimeLimits, now: () => number): () => void {
  const { activityTimeout, pongTimeout } = limits;
  const ping = Buffer.from(encodeMessage('pusher:ping', {}));

  function look(): void {
    const time = now();
    for (const hub of hubs) {
      for (const connection of [...hub.connections.values()]) {
        const silence = time - connection.heardAt;
        if (silence >= activityTimeout + pongTimeout) {
          connection.end(closeCodes.pongMissing, 'The client did not answer a ping.');
        } else if (silence >= activityTimeout && !connection.asked) {
          connection.asked = true;
          connection.send(ping);
        }
      }
    }
  }

  const timer = setInterval(look, Math.min(activityTimeout, pongTimeout) / 4);
  timer.unref();
  return () => clearInterval(timer);
}
