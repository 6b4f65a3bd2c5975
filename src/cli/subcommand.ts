/** A subcommand of `infrai-realtime`. */
export interface Subcommand {
  /** The text of `--help`: usage and options. */
  help: string;
  /**
   * Runs the subcommand.
   *
   * @param parameters the command line after the subcommand's name
   * @returns for a server, a function that closes it; the process then runs until it is stopped
   * @throws UsageError for a mistake in the command line
   */
  run(parameters: string[]): Promise<(() => Promise<void>) | undefined>;
}
