import type { Middleware } from 'openapi-fetch';

/** Gives each request that writes an idempotency key, unless the caller gave one, so that a retry has no second effect. */
export function nameWrites(): Middleware {
  return {
    async onRequest({ request }) {
      if (request.method === 'GET' || request.headers.has(keyHeader)) return;
      const body = await request.clone().text();
      const own = /"idempotency_key"\s*:/.test(body) ? (JSON.parse(body) as { idempotency_key?: unknown }) : {};
      const inQuery = new URL(request.url).searchParams.get('idempotency_key');
      request.headers.set(keyHeader, String(own.idempotency_key ?? inQuery ?? crypto.randomUUID()));
    },
  };
}

const keyHeader = 'idempotency-key';
