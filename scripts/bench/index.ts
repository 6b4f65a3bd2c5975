import type { Benchmark } from './benchmark.ts';
import { checks } from './checks.ts';
import { client } from './client.ts';
import { docsSite } from './docs-site.ts';
import { generation } from './generation.ts';
import { liveMockHttp } from './live-mock-http.ts';
import { publishLoad } from './publish-load.ts';
import { publishScale } from './publish-scale.ts';
import { realtimeBroadcast } from './realtime-broadcast.ts';
import { realtimeConnections } from './realtime-connections.ts';
import { vendorBroadcast } from './vendor-broadcast.ts';

/** All benchmarks, in the order in which `npm run bench` runs them. */
export const benchmarks: readonly Benchmark[] = [
  client,
  docsSite,
  generation,
  realtimeBroadcast,
  realtimeConnections,
  liveMockHttp,
  checks,
  publishScale,
  publishLoad,
  vendorBroadcast,
];
