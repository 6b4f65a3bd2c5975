import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../../shared/paths.ts';
import { computeMedian } from '../median.ts';
import { type Contender, contenders } from './contenders.ts';

const rounds = 300;
const callsPerRound = 50;

type Call = () => Promise<{ message_id?: string }>;

const text = JSON.stringify({
  ok: true,
  data: { message_id: 'msg_01932b7d1' },
  error: null,
  metadata: { request_id: '01932b7c', cost_usd: 0.00001, latency_ms: 12, vendor: 'ably', cache_hit: false },
});
const stub = async () => new Response(text, { headers: { 'Content-Type': 'application/json' } });
const readSignal = async (_url: string, init: RequestInit) => {
  init.signal?.throwIfAborted();
  return stub();
};

/**
 * Measures the time of a call through each contender, on a stubbed fetch that always returns the same text. Contenders
 * take turns, so that other load on the machine affects all of them alike.
 *
 * @param folder where the programs are put
 * @param packageFolders where the packages of the other contenders are
 * @returns by the contender's name, the time of its call as a multiple of the first contender's: the median of many
 *   rounds, each compared with the first contender's of the same moment
 */
export async function measureCalls(folder: string, packageFolders: string[]): Promise<Map<string, number>> {
  const calls = new Map<string, Call>();
  for (const [index, contender] of contenders.entries()) {
    calls.set(contender.name, await loadCall(contender, join(folder, `contender-${index}.mjs`), packageFolders));
  }
  const spans = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of calls) {
      const start = performance.now();
      for (let index = 0; index < callsPerRound; index++) await call();
      spans.get(name)?.push(performance.now() - start);
    }
  }
  const [base = []] = spans.values();
  return new Map(
    Array.from(spans, ([name, measured]) => [
      name,
      computeMedian(measured.map((span, round) => span / (base[round] ?? Number.NaN))),
    ]),
  );
}

async function loadCall(
  { name, source, readsSignal }: Contender,
  outfile: string,
  packageFolders: string[],
): Promise<Call> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: projectRoot, loader: 'ts' },
    nodePaths: packageFolders,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  await writeFile(outfile, outputFiles[0]?.contents ?? '');
  const module = (await import(pathToFileURL(outfile).href)) as { createCall(fetch: typeof readSignal): Call };
  await rm(outfile);
  const call = module.createCall(readsSignal ? readSignal : stub);
  const { message_id: id } = await call();
  if (id !== 'msg_01932b7d1') throw new Error(`${name} did not return the data of the response.`);
  return call;
}
