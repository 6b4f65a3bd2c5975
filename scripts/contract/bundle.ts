import { bundle, createConfig } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { contractRoot } from '../shared/paths.ts';

/**
 * Bundles the hand-written contract into one document that has no reference to another file.
 *
 * @param root the contract's root file
 * @returns the bundled document
 * @throws when a reference cannot be resolved or a file is not valid YAML; the message names each place
 */
export async function bundleContract(root: string = contractRoot): Promise<OpenApiDocument> {
  const config = await createConfig({ extends: ['minimal'] });
  const result = await bundle({ ref: root, config });
  const errors = result.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((problem) => {
      const [location] = problem.location;
      return `${location?.source.absoluteRef ?? root}${location?.pointer ?? ''}: ${problem.message}`;
    });
    throw new Error(`The contract cannot be bundled:\n${lines.join('\n')}`);
  }
  return result.bundle.parsed as OpenApiDocument;
}
