import generators from './generators.json' with { type: 'json' };

/** A tool of others that reads the contract. The guides list what the proof of these tools uses. */
interface Generator {
  tool: string;
  version: string;
  /** The version of OpenAPI that it is given. */
  reads: string;
  makes: string;
}

export const listedGenerators: readonly Generator[] = generators;

/** Finds the version of a tool. */
export function versionOf(tool: string): string {
  const generator = listedGenerators.find((item) => item.tool === tool);
  if (generator === undefined) throw new Error(`${tool} is not in generators.json.`);
  return generator.version;
}
