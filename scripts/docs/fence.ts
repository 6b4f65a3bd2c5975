/** A block of code of a guide. */
export interface Fence {
  code: string;
  language: string;
  /** The words behind the language, such as `server`. */
  marks: string[];
}

/** What a block of code does, in a language. */
export interface GuideSample {
  id: string;
  label: string;
  /** The language of a Markdown fence. */
  language: string;
  source: string;
}
