import { relative } from 'node:path';
import { bundle, createConfig, getLineColLocation, type NormalizedProblem } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { contractRoot, projectRoot } from '../shared/paths.ts';

/**
 * Bundles the hand-written contract into one document that has no reference to another file.
 *
 * @param root the contract's root file
 * @returns the bundled document
 * @throws when a reference cannot be resolved or a file is not valid YAML; the message names each file and line
 */
export async function bundleContract(root: string = contractRoot): Promise<OpenApiDocument> {
  const config = await createConfig({ extends: ['minimal'] });
  const { problems, bundle: result } = await bundle({ ref: root, config }).catch((error: Error) => {
    throw createError([describeYamlError(error.message) ?? error.message]);
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw createError(errors.map((problem) => describeProblem(problem, root)));
  return result.parsed as OpenApiDocument;
}

function createError(lines: string[]): Error {
  // A file that is not YAML is reported for itself and for each reference to it.
  return new Error(`The contract cannot be bundled:\n${[...new Set(lines)].join('\n')}`);
}

function describeProblem({ location: [location], message }: NormalizedProblem, root: string): string {
  const yamlError = describeYamlError(message);
  if (yamlError !== undefined) return yamlError;
  if (location === undefined) return `${shorten(root)}: ${message}`;
  const { start } = getLineColLocation(location);
  return `${shorten(location.source.absoluteRef)}:${start.line}:${start.col}: ${message}`;
}

/** Puts the place of a YAML error first, which Redocly puts last. */
function describeYamlError(message: string): string | undefined {
  const [, problem, file, place] = /(?:^|: )([^:]+) in "(.+)" \((\d+:\d+)\)$/.exec(message) ?? [];
  return file === undefined ? undefined : `${shorten(file)}:${place}: ${problem}`;
}

/** Names a file of the project by its path there. */
function shorten(file: string): string {
  return file.startsWith(projectRoot) ? relative(projectRoot, file) : file;
}
