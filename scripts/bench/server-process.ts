import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../shared/paths.ts';

/** A server in a process of its own. */
export interface ServerProcess {
  id: number | undefined;
  url: string;
  /** From the start of the process to its first response, in milliseconds. */
  firstAnswer: number;
  stop(): Promise<void>;
}

/**
 * Starts a Node.js program that prints `listens on <url>`, and calls it once.
 *
 * @param path what is called, with a GET
 * @throws when it ends before it listens
 */
export async function startServerProcess(parameters: string[], path: string): Promise<ServerProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const [, found] = /listens on (http:\S+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`${parameters.join(' ')} ended. It printed:\n${output}`)));
  });
  const response = await fetch(url + path, { headers: { Authorization: 'Bearer key' } });
  await response.text();
  const firstAnswer = performance.now() - start;
  return {
    id: child.pid,
    url,
    firstAnswer,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
