/** A client that makes the same call, as a module to bundle. */
export interface Contender {
  name: string;
  /** Exports `createCall(fetch)`, which returns a function that publishes once and resolves to `data`. */
  source: string;
  /** What a program imports: a package, or a file of this one as it is published. */
  module?: string;
  /** Whether the stubbed fetch reads the signal, as a real one does. This client creates it only then. */
  readsSignal?: true;
}

const base = 'https://api.example';
const body = "{ channel: 'room-42', event: 'message', data: { text: 'hi' } }";
const key = "'Idempotency-Key': crypto.randomUUID()";

/** The complete client, to which the limits apply. */
export const wholeClient = 'infrai-realtime, every call';

const wholeSource = `import { createRealtime } from './src/index.ts';
    export const createCall = (fetch) => {
      const realtime = createRealtime({ apiKey: 'any-key', baseUrl: '${base}', fetch });
      return () => realtime.publish(${body});
    };`;

/** Each sends the same request and returns `data`. This client, Redocly's, openai and stripe retry a call that writes. */
export const contenders: Contender[] = [
  {
    name: 'fetch and JSON.parse',
    source: `export const createCall = (fetch) => async () => {
      const response = await fetch('${base}/v1/realtime/publish', {
        method: 'POST',
        headers: { Authorization: 'Bearer any-key', 'Content-Type': 'application/json', ${key} },
        body: JSON.stringify(${body}),
      });
      return JSON.parse(await response.text()).data;
    };`,
  },
  { name: wholeClient, module: 'src/index.js', source: wholeSource },
  {
    name: 'infrai-realtime/calls, one call',
    module: 'src/calls.js',
    source: `import { createClient, publish } from './src/calls.ts';
    export const createCall = (fetch) => {
      const client = createClient({ apiKey: 'any-key', baseUrl: '${base}', fetch });
      return () => publish(client, ${body});
    };`,
  },
  {
    name: 'openapi-fetch',
    module: 'openapi-fetch',
    source: `import createClient from 'openapi-fetch';
    export const createCall = (fetch) => {
      const client = createClient({ baseUrl: '${base}', fetch, headers: { Authorization: 'Bearer any-key' } });
      const once = async () => client.POST('/v1/realtime/publish', { params: { header: { ${key} } }, body: ${body} });
      return async () => (await once()).data.data;
    };`,
  },
  {
    name: 'ky',
    module: 'ky',
    source: `import ky from 'ky';
    export const createCall = (fetch) => {
      // Reads the body of the Request first, as a real fetch does.
      const read = async (request) => (await request.arrayBuffer(), fetch(request));
      const headers = { Authorization: 'Bearer any-key' };
      const api = ky.create({ prefixUrl: '${base}', fetch: read, headers });
      const once = () => api.post('v1/realtime/publish', { json: ${body}, headers: { ${key} } });
      return async () => (await once().json()).data;
    };`,
  },
  {
    name: 'ofetch',
    module: 'ofetch',
    source: `import { createFetch } from 'ofetch';
    export const createCall = (fetch) => {
      const api = createFetch({ fetch, defaults: { baseURL: '${base}', headers: { Authorization: 'Bearer any-key' } } });
      const once = () => api('/v1/realtime/publish', { method: 'POST', body: ${body}, headers: { ${key} } });
      return async () => (await once()).data;
    };`,
  },
  {
    name: 'axios',
    module: 'axios',
    source: `import axios from 'axios';
    export const createCall = (fetch) => {
      const headers = { Authorization: 'Bearer any-key' };
      const api = axios.create({ baseURL: '${base}', headers, adapter: 'fetch', env: { fetch, Request, Response } });
      return async () => (await api.post('/v1/realtime/publish', ${body}, { headers: { ${key} } })).data.data;
    };`,
  },
  {
    name: 'openai, custom request',
    module: 'openai',
    source: `import OpenAI from 'openai';
    export const createCall = (fetch) => {
      const api = new OpenAI({ apiKey: 'any-key', baseURL: '${base}', fetch, dangerouslyAllowBrowser: true });
      const once = () => api.post('/v1/realtime/publish', { body: ${body}, headers: { ${key} } });
      return async () => (await once()).data;
    };`,
  },
  {
    name: 'stripe, custom request',
    module: 'stripe',
    // Its addresses of version 2 take JSON.
    source: `import Stripe from 'stripe';
    export const createCall = (fetch) => {
      const options = { host: 'api.example', httpClient: Stripe.createFetchHttpClient(fetch), telemetry: false };
      const api = new Stripe('any-key', options);
      const once = () => api.rawRequest('POST', '/v2/realtime/publish', ${body}, { additionalHeaders: { ${key} } });
      return async () => (await once()).data;
    };`,
  },
  {
    name: "Redocly's generated client, one call",
    source: `import { client } from './build/bench/redocly-client.ts';
    export const createCall = (fetch) => {
      const options = { serverUrl: '${base}', fetch, idempotencyKey: true, auth: { bearer: 'any-key' } };
      client.configure(options);
      return async () => (await client.publish({ body: ${body} })).data;
    };`,
  },
  {
    name: 'fetch and JSON.parse with a timeout, signal read',
    readsSignal: true,
    source: `export const createCall = (fetch) => async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 30_000);
      try {
        const response = await fetch('${base}/v1/realtime/publish', {
          method: 'POST',
          headers: { Authorization: 'Bearer any-key', 'Content-Type': 'application/json', ${key} },
          body: JSON.stringify(${body}),
          signal: controller.signal,
        });
        return JSON.parse(await response.text()).data;
      } finally {
        clearTimeout(timer);
      }
    };`,
  },
  { name: `${wholeClient}, signal read`, readsSignal: true, source: wholeSource },
];
