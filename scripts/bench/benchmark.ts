/** A measurement of speed or size. */
export interface Benchmark {
  /** Its name in `npm run bench -- <name>`. */
  name: string;
  /** Measures in less than a minute. */
  run(): Promise<BenchmarkResult>;
}

/** The result of a benchmark. */
interface BenchmarkResult {
  /** What was compared, and how. */
  title: string;
  /** The column headings. */
  columns: string[];
  rows: (string | number)[][];
  limits: Limit[];
}

/** A bound that a measurement must meet. */
export interface Limit {
  /** What is limited, with its unit, such as `time of one call, compared with bare fetch`. */
  what: string;
  measured: number;
  limit: number;
  holds: boolean;
}

/** Creates a limit that the measurement must not exceed. */
export function demandAtMost(what: string, measured: number, limit: number): Limit {
  return { what, measured, limit, holds: measured <= limit };
}

/** Creates a limit that the measurement must not fall below. */
export function demandAtLeast(what: string, measured: number, limit: number): Limit {
  return { what, measured, limit, holds: measured >= limit };
}
