import { execFile } from 'node:child_process';

/** What a process came to. */
interface ProcessResult {
  code: number;
  /** What it printed on both streams. */
  output: string;
}

/** Runs a process to its end, which may be a failure. It has two minutes. */
export function runProcess(
  command: string,
  parameters: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<ProcessResult> {
  return new Promise((resolve) => {
    execFile(command, parameters, { ...options, timeout: 120_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1) || 1, output: stdout + stderr });
    });
  });
}
