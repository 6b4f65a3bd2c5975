import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ApiModel } from '../targets/model/api.ts';

/** What a worker is asked to generate. */
export interface WorkerTask {
  target: string;
  api: ApiModel;
}

/** What a worker returns: the files, or why there are none. */
export type WorkerResult = { files: Map<string, string> } | { failure: string };

/**
 * Starts a process that will generate a target's files. It gets ready while the contract is read.
 *
 * @param target the target's name
 * @returns a function that generates the files and ends the process, and one that only ends it
 */
export function startWorker(target: string) {
  const child = fork(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const result = new Promise<Map<string, string>>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`its process ended with code ${code} and without a result`)));
    child.once('message', (message: WorkerResult) => {
      if ('files' in message) resolve(message.files);
      else reject(new Error(message.failure));
    });
  });
  // It can fail before anybody waits for it.
  result.catch(() => undefined);
  return {
    generate(api: ApiModel): Promise<Map<string, string>> {
      child.send({ target, api } satisfies WorkerTask);
      return result;
    },
    end: () => void child.kill(),
  };
}
