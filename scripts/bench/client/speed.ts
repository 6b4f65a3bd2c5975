import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../../contract/locations.ts';
import { contenders } from './contenders.ts';

const rounds = 150;
const callsPerRound = 100;

type Call = () => Promise<{ message_id?: string }>;

const text = JSON.stringify({
  ok: true,
  data: { message_id: 'msg_01932b7d1' },
  error: null,
  metadata: { request_id: '01932b7c', cost_usd: 0.00001, latency_ms: 12, vendor: 'ably', cache_hit: false },
});
const stub = async () => new Response(text, { headers: { 'Content-Type': 'application/json' } });
const signalReadingStub = async (_url: string, init: RequestInit) => {
  init.signal?.throwIfAborted();
  return stub();
};

/**
 * Measures the time of a call through each contender, on a stubbed fetch that answers with the same text.
 *
 * @returns microseconds by the contender's name: the fast tenth of many rounds, which the machine's other work leaves
 *   alone
 */
export async function measureCalls(folder: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [index, { name, source, readsSignal }] of contenders.entries()) {
    const outfile = join(folder, `contender-${index}.mjs`);
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: projectRoot, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    await writeFile(outfile, outputFiles[0]?.contents ?? '');
    const { createCall } = (await import(pathToFileURL(outfile).href)) as {
      createCall(fetch: typeof signalReadingStub): Call;
    };
    await rm(outfile);
    times.set(name, await measure(name, createCall(readsSignal ? signalReadingStub : stub)));
  }
  return times;
}

async function measure(name: string, call: Call): Promise<number> {
  const { message_id: id } = await call();
  if (id !== 'msg_01932b7d1') throw new Error(`${name} did not take the data out of the answer.`);
  const spans: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let index = 0; index < callsPerRound; index++) await call();
    spans.push(performance.now() - start);
  }
  spans.sort((a, b) => a - b);
  return ((spans[Math.floor(rounds / 10)] ?? 0) * 1000) / callsPerRound;
}
