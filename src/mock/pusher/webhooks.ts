import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HubEvent } from '../realtime/event.ts';
import { findPerson, type PresentMember } from '../realtime/member.ts';
import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';

/** How webhooks are sent. Times are in milliseconds. */
export interface WebhookLimits {
  /** How long events are collected before they are sent together. */
  collect: number;
  /** The most events of one request. */
  batch: number;
  /** The events of one project that wait. The oldest ones are dropped. */
  queue: number;
  /** How long the receiver may take. */
  timeout: number;
  /** How long the first retry waits; each next one waits twice as long. */
  backoff: number;
  /** How often a request is sent, the first time included, before its events are dropped. */
  attempts: number;
}

const defaultLimits: WebhookLimits = {
  collect: 50,
  batch: 100,
  queue: 10_000,
  timeout: 5_000,
  backoff: 500,
  attempts: 8,
};

export interface WebhookOptions {
  url: string;
  projects: Projects;
  limits?: Partial<WebhookLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
  /** Is told of events that were dropped. */
  report?: (message: string) => void;
}

/** A webhook event in Pusher's words. */
type WebhookEvent = { name: string; channel: string } & Record<string, string>;

/**
 * Sends what happens in all projects to a URL, as Pusher's webhooks: signed with the project's Pusher secret, in order,
 * and again when the receiver fails.
 *
 * @returns a function that stops it
 */
export function sendWebhooks({
  url,
  projects,
  limits,
  now = () => projects.time,
  report = console.error,
}: WebhookOptions): () => void {
  const stopping = new AbortController();
  projects.watch((project) => {
    const queue = new WebhookQueue({ url, project, limits: { ...defaultLimits, ...limits }, now, report, stopping });
    project.hub.observers.add({
      occupied: ({ channel }) => queue.add({ name: 'channel_occupied', channel }),
      vacated: ({ channel }) => queue.add({ name: 'channel_vacated', channel }),
      memberAdded: ({ channel, member }) => queue.add({ name: 'member_added', channel, user_id: nameUser(member) }),
      memberRemoved: ({ channel, member }) => queue.add({ name: 'member_removed', channel, user_id: nameUser(member) }),
      published: ({ event }) => {
        if (event.publisher !== undefined) queue.add(describeClientEvent(event, event.publisher.connectionId));
      },
    });
  });
  return () => stopping.abort();
}

function nameUser({ identity }: PresentMember): string {
  return findPerson(identity);
}

function describeClientEvent(
  { name: event, channel, text: data, publisher }: HubEvent,
  socketId: string,
): WebhookEvent {
  const member = publisher?.member;
  return {
    name: 'client_event',
    channel,
    event,
    data,
    socket_id: socketId,
    ...(member && { user_id: nameUser(member) }),
  };
}

interface QueueOptions extends Required<Omit<WebhookOptions, 'projects' | 'limits'>> {
  project: Project;
  limits: WebhookLimits;
  stopping: AbortController;
}

/** The events of one project that wait to be sent. */
class WebhookQueue {
  readonly #options: QueueOptions;
  #events: WebhookEvent[] = [];
  #isSending = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  add(event: WebhookEvent): void {
    const { limits, report, url, stopping } = this.#options;
    // What only one user hears is no channel to others.
    if (stopping.signal.aborted || event.channel.startsWith('#')) return;
    this.#events.push(event);
    if (this.#events.length > limits.queue) {
      this.#events.shift();
      report(`Webhooks to ${url}: more than ${limits.queue} events wait, so the oldest is dropped.`);
    }
    if (this.#isSending) return;
    this.#isSending = true;
    this.#sendAll().catch(() => {
      // Only stopping ends the work early.
      this.#events = [];
    });
  }

  async #sendAll(): Promise<void> {
    const { limits, stopping } = this.#options;
    while (this.#events.length > 0) {
      await wait(limits.collect, undefined, { signal: stopping.signal, ref: false });
      await this.#send(this.#events.splice(0, limits.batch));
    }
    this.#isSending = false;
  }

  async #send(events: WebhookEvent[]): Promise<void> {
    const { url, limits, now, report, stopping } = this.#options;
    const body = JSON.stringify({ time_ms: now(), events });
    let problem = '';
    for (let attempt = 1; attempt <= limits.attempts; attempt += 1) {
      problem = await this.#post(body);
      if (problem === '') return;
      if (attempt === limits.attempts) break;
      await wait(limits.backoff * 2 ** (attempt - 1), undefined, { signal: stopping.signal, ref: false });
    }
    report(`Webhooks to ${url}: ${events.length} events are dropped after ${limits.attempts} attempts. ${problem}`);
  }

  /** @returns what went wrong; an empty text when the receiver has taken it */
  async #post(body: string): Promise<string> {
    const { url, project, limits, stopping } = this.#options;
    const { key, secret } = project.credentials.pusher;
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: {
          'Content-Type': 'application/json',
          'X-Pusher-Key': key,
          'X-Pusher-Signature': createHmac('sha256', secret).update(body).digest('hex'),
        },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(limits.timeout)]),
      });
      await response.body?.cancel();
      return response.ok ? '' : `The receiver responded with ${response.status}.`;
    } catch (error) {
      stopping.signal.throwIfAborted();
      return `The receiver could not be reached: ${(error as Error).message}.`;
    }
  }
}
