import type { Benchmark } from './benchmark.ts';
import { client } from './client.ts';
import { docsSite } from './docs-site.ts';
import { generation } from './generation.ts';
import { liveMockHttp } from './live-mock-http.ts';
import { publishLoad } from './publish-load.ts';
import { publishScale } from './publish-scale.ts';
import { realtimeBroadcast } from './realtime-broadcast.ts';
import { realtimeConnections } from './realtime-connections.ts';

/** All benchmarks, in the order in which `npm run bench` runs them. */
export const benchmarks: readonly Benchmark[] = [
  client,
  docsSite,
  generation,
  realtimeBroadcast,
  realtimeConnections,
  liveMockHttp,
  publishScale,
  publishLoad,
];
