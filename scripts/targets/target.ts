import type { OpenApiDocument } from '../../src/contract/document.ts';

/**
 * Something that is made from the contract. All targets are made at the same time, so none reads another's files. A
 * library that is slow to load is imported inside of `generate`, so that the others' processes run meanwhile.
 */
export interface Target {
  /** A short name for the progress line, such as `typescript types`. */
  name: string;
  /**
   * Whether a process of its own makes it, while the others are made in one together. That suits what computes for
   * longer than a process takes to start.
   */
  ownProcess?: true;
  /**
   * Makes the target's files.
   *
   * @param document the bundled contract; not to be changed
   * @returns the text of each file by its path below `generated/`, which may lead through folders; the same contract
   *   gives the same bytes
   */
  generate(document: OpenApiDocument): Promise<Map<string, string>>;
}
