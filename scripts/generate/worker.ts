import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OpenApiDocument } from '../../src/contract/document.ts';

/** What a process is asked to make. */
export interface ProcessTask {
  name: string;
  document: OpenApiDocument;
}

/** What it answers: the files, or why there are none. */
export type ProcessAnswer = { files: Map<string, string> } | { failure: string };

/**
 * Starts a process that will make a target's files. It gets ready while the contract is bundled.
 *
 * @returns a function that makes the files and ends the process, and one that ends it without
 */
export function startProcess(name: string) {
  const child = fork(fileURLToPath(new URL('./worker-main.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const answered = new Promise<Map<string, string>>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`its process ended with code ${code} and without an answer`)));
    child.once('message', (answer: ProcessAnswer) => {
      if ('files' in answer) resolve(answer.files);
      else reject(new Error(answer.failure));
    });
  });
  // It can end before anybody asks.
  answered.catch(() => undefined);
  return {
    generate(document: OpenApiDocument): Promise<Map<string, string>> {
      child.send({ name, document } satisfies ProcessTask);
      return answered;
    },
    end: () => void child.kill(),
  };
}
