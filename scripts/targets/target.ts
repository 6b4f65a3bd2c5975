import type { OpenApiDocument } from '../../src/contract/document.ts';

/** Something that is made from the contract. */
export interface Target {
  /** A short name for the progress line, such as `typescript types`. */
  name: string;
  /**
   * Makes the target's files.
   *
   * @param document the bundled contract; not to be changed
   * @returns the text of each file by its path below `generated/`; the same contract gives the same bytes
   */
  generate(document: OpenApiDocument): Promise<Map<string, string>>;
}
