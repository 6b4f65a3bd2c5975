import { readFile } from 'node:fs/promises';
import { getLineColLocation, Source } from '@redocly/openapi-core';
import { ContractProblem } from '../shared/contract-problem.ts';
import { contractFolder, contractRoot, projectRoot } from '../shared/paths.ts';
import { runTool } from '../shared/run.ts';

/** How many problems are told at once; the rest often follows from the first. */
const shownProblems = 10;

/**
 * Finds the file and the line behind a failure. What failed late, such as a target that misses a name, is often
 * something that a rule of the contract reports with its place, so the rules are asked.
 *
 * @returns an error whose message names the places; the same error when none is found
 */
export async function locateProblem(error: Error): Promise<Error> {
  if (error instanceof ContractProblem) return new Error(await describePlace(error));
  if (/\.(?:ya?ml|md)\b/.test(error.message)) return error;
  const report = await runTool('spectral', ['lint', contractRoot, '--format', 'text', '--fail-severity', 'hint']);
  const lines = (report ?? '').replaceAll(projectRoot, '').split('\n');
  const problems = lines.filter((line) => line.startsWith('openapi/')).map((line) => line.replace(/^(\S+)/, '$1:'));
  if (problems.length > 0) {
    return new Error(
      `The contract breaks its rules:\n${problems.slice(0, shownProblems).join('\n')}\n${error.message}`,
    );
  }
  const [, capability] = /\brealtime\.([a-z.]+[a-z])\b/.exec(error.message) ?? [];
  return capability === undefined ? error : new Error(`openapi/paths/${capability}.yaml: ${error.message}`);
}

async function describePlace({ file, pointer, message }: ContractProblem): Promise<string> {
  const path = `${contractFolder}/${file}`;
  const source = new Source(path, await readFile(path, 'utf8'));
  const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
  return `openapi/${file}:${start.line}:${start.col}: ${message}`;
}
