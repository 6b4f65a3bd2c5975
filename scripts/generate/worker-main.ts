import { targets } from '../targets/index.ts';
import type { ProcessAnswer, ProcessTask } from './worker.ts';

process.once('message', async ({ name, document }: ProcessTask) => {
  const answer = await make(name, document).catch((error: Error): ProcessAnswer => ({ failure: error.message }));
  process.send?.(answer, () => process.disconnect());
});

async function make(name: string, document: ProcessTask['document']): Promise<ProcessAnswer> {
  const target = targets.find((candidate) => candidate.name === name);
  if (target === undefined) throw new Error('there is no target of this name in scripts/targets/index.ts');
  return { files: await target.generate(document) };
}
