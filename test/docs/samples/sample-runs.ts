import { spawn } from 'node:child_process';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { clientLanguages } from '../../../scripts/targets/index.ts';
import type { Call, CallSample } from '../../../scripts/targets/model/api.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';
import { type CodeSample, renderSamples } from '../../../scripts/targets/samples/index.ts';

/** A sample together with what the contract says that it gets. */
export interface ExpectedSample {
  call: Call;
  sample: CodeSample;
  /** The whole body of the response. */
  response: CallSample['response'];
}

/**
 * Lists the samples of a language, with a mock's address in place of production's.
 *
 * @param server where the mock listens; it returns the response of the example whose request it gets
 */
export async function listSamples(language: string, server: string): Promise<ExpectedSample[]> {
  const api = readApi(await bundleContract());
  const { production } = api.servers;
  const samples = renderSamples(api, clientLanguages, production);
  return api.calls.map((call) => {
    const sample = samples.get(call.capability)?.find(({ id }) => id === language);
    if (sample === undefined) throw new Error(`${call.capability} has no sample in ${language}.`);
    if (!sample.source.includes(production)) throw new Error(`${sample.path} does not name the server.`);
    return {
      call,
      sample: { ...sample, source: sample.source.replaceAll(production, server) },
      response: call.sample.response,
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
