import type { ServerResponse } from 'node:http';
import type { HttpResponse } from './envelope.ts';

/** What a response came to, for the log. */
interface Outcome {
  capability: string | undefined;
  code: string | undefined;
}

const outcomes = new WeakMap<ServerResponse, Outcome>();

/** Writes a response as JSON and ends it. */
export function writeResponse(target: ServerResponse, { status, headers, body, capability }: HttpResponse): void {
  const text = JSON.stringify(body);
  const { error } = (body ?? {}) as { error?: { code?: string } | null };
  outcomes.set(target, { capability, code: error?.code });
  target
    .writeHead(status, { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
    .end(text);
}

/** Finds out what a response came to; nothing is known of one that was not written as JSON. */
export function findOutcome(response: ServerResponse): Outcome {
  return outcomes.get(response) ?? { capability: undefined, code: undefined };
}
