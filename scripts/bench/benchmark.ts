/** Something whose speed or size is measured. */
export interface Benchmark {
  /** What `npm run bench -- <name>` calls it. */
  name: string;
  /** Measures in less than a minute. */
  run(): Promise<BenchmarkResult>;
}

/** What a benchmark found. */
export interface BenchmarkResult {
  /** What was compared, and how. */
  title: string;
  /** The heads of the columns. */
  columns: string[];
  rows: (string | number)[][];
  limits: Limit[];
}

/** Something that has to hold. */
export interface Limit {
  /** What is limited, with its unit, such as `time of one call, compared with bare fetch`. */
  what: string;
  measured: number;
  limit: number;
  holds: boolean;
}

/** A limit that holds while the figure is not larger. */
export function atMost(what: string, measured: number, limit: number): Limit {
  return { what, measured, limit, holds: measured <= limit };
}

/** A limit that holds while the figure is not smaller. */
export function atLeast(what: string, measured: number, limit: number): Limit {
  return { what, measured, limit, holds: measured >= limit };
}
