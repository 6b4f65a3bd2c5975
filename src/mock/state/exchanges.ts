import type { IncomingHttpHeaders } from 'node:http';
import type { HttpResponse } from '../http/envelope.ts';
import { bodyLimit } from '../http/read-body.ts';

/** A call as it came, and the response to it. */
export interface Exchange {
  request: {
    method: string | undefined;
    /** The path and the query. */
    url: string | undefined;
    headers: IncomingHttpHeaders;
    /** The parsed body; undefined when there was none. */
    body: unknown;
  };
  response: HttpResponse;
}

/** How many exchanges of a project are kept, and the bytes of all their requests together. */
const memory = { exchanges: 200, size: 8 * bodyLimit };

/** The newest calls of a project with their responses, for a person to look into. */
export class Exchanges {
  /** By the number of the call's entry in the feed, oldest first. */
  readonly #kept = new Map<number, { exchange: Exchange; size: number }>();
  #size = 0;

  add(id: number, exchange: Exchange): void {
    const size = measureBody(exchange.request.headers);
    this.#kept.set(id, { exchange, size });
    this.#size += size;
    while (this.#kept.size > memory.exchanges || this.#size > memory.size) {
      const [oldest] = this.#kept;
      if (oldest === undefined) break;
      this.#kept.delete(oldest[0]);
      this.#size -= oldest[1].size;
    }
  }

  /** @returns undefined when it is kept no more */
  find(id: number): Exchange | undefined {
    return this.#kept.get(id)?.exchange;
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}

/** The most bytes that a body may have: a compressed one, or one of unknown length, may have as many as are read. */
function measureBody(headers: IncomingHttpHeaders): number {
  const isKnown = headers['content-encoding'] === undefined && headers['transfer-encoding'] === undefined;
  return isKnown ? Number(headers['content-length'] ?? 0) : bodyLimit;
}
