import type { Benchmark } from './benchmark.ts';
<<<<<<< HEAD
import { clientSize } from './client-size.ts';
import { generation } from './generation.ts';
=======
import { client } from './client.ts';
>>>>>>> 345a11b (Measure the client beside fetch, openapi-fetch, ky, axios and Redocly's, and test its types and size)
import { realtimeBroadcast } from './realtime-broadcast.ts';
import { realtimeConnections } from './realtime-connections.ts';

/** Every benchmark, in the order in which `npm run bench` runs them. A new one is a line here and a file beside. */
<<<<<<< HEAD
export const benchmarks: readonly Benchmark[] = [clientSize, generation, realtimeBroadcast, realtimeConnections];
=======
export const benchmarks: readonly Benchmark[] = [client, realtimeBroadcast, realtimeConnections];
>>>>>>> 345a11b (Measure the client beside fetch, openapi-fetch, ky, axios and Redocly's, and test its types and size)
