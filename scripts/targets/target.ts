import type { ApiModel } from './model/api.ts';
import type { SampleLanguage } from './model/sample.ts';

/**
 * Something that is generated from the contract. All targets are generated at the same time, so none reads another's
 * files. A library that is slow to load is imported inside `generate`, so that other processes run meanwhile.
 */
export interface Target {
  /** A short name for the progress line, such as `typescript types`. */
  name: string;
  /**
   * Whether it gets a process of its own, while all others share one. That suits a target that computes for longer
   * than a process takes to start.
   */
  ownProcess?: true;
  /** How samples use the client that the target generates. */
  sample?: SampleLanguage;
  /**
   * Generates the files.
   *
   * @param api the contract; it must not be changed
   * @returns the text of each file by its path below `generated/`, which may contain folders; the same contract gives
   *   the same bytes
   */
  generate(api: ApiModel): Promise<Map<string, string>>;
}
