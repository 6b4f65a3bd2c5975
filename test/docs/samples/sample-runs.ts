import { spawn } from 'node:child_process';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { answerOf } from '../../../scripts/docs/pages/operation.ts';
import { type CodeSample, codeSamplesOf } from '../../../scripts/targets/samples/index.ts';
import type { Json } from '../../../src/contract/document.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';

/** A sample together with what the contract says that it gets. */
export interface ExpectedSample {
  operation: Operation;
  sample: CodeSample;
  /** The whole envelope of the answer. */
  answer: { data: Json };
}

/**
 * Lists the samples of a language, with a mock's address in place of production's.
 *
 * @param server where the mock listens; it answers the request of an example with the example's own answer
 */
export async function samplesOf(language: string, server: string): Promise<ExpectedSample[]> {
  const document = await bundleContract();
  const [production] = document.servers;
  return listOperations(document).map((operation) => {
    const sample = codeSamplesOf(operation, document).find(({ id }) => id === language);
    if (sample === undefined) throw new Error(`${operation.capability} has no sample in ${language}.`);
    if (!sample.source.includes(production?.url ?? '')) throw new Error(`${sample.path} does not name the server.`);
    return {
      operation,
      sample: { ...sample, source: sample.source.replaceAll(production?.url ?? '', server) },
      answer: answerOf(operation, sample.example) as { data: Json },
    };
  });
}

/**
 * Runs a program with a key of no value in its environment.
 *
 * @returns what it printed on standard output
 * @throws with what it printed on both when it fails or takes too long
 */
export function runProgram(command: string, parameters: string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      env: { ...process.env, INFRAI_API_KEY: 'key-of-no-value' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 120_000,
      ...(cwd !== undefined && { cwd }),
    });
    let [output, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${signal ?? code}:\n${output}${complaint}`));
    });
  });
}
