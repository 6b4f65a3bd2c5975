import { targets } from '../targets/index.ts';
import type { WorkerResult, WorkerTask } from './worker.ts';

process.once('message', async (task: WorkerTask) => {
  const result = await run(task).catch((error: Error): WorkerResult => ({ failure: error.message }));
  process.send?.(result, () => process.disconnect());
});

async function run({ target: name, api }: WorkerTask): Promise<WorkerResult> {
  const target = targets.find((candidate) => candidate.name === name);
  if (target === undefined) throw new Error('scripts/targets/index.ts has no target of this name');
  return { files: await target.generate(api) };
}
