/**
 * Runs Node.js for Windows.
 *
 * @param options.limit how long it may take, in milliseconds
 * @returns its exit code, `null` when it took too long, and what it printed on both streams
 */
export type RunNode = (
  parameters: string[],
  options: { cwd: string; limit: number },
) => Promise<{ code: number | null; output: string }>;
