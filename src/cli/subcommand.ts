/** One of the programs in the command `infrai-realtime`. */
export interface Subcommand {
  /** What `--help` prints: how it is called, and each option. */
  help: string;
  /**
   * Does the work.
   *
   * @param parameters the command line behind the subcommand's name
   * @returns for a server, a function that closes it; it then runs until it is stopped
   * @throws UsageError for what the person who typed the command can put right
   */
  run(parameters: string[]): Promise<(() => Promise<void>) | undefined>;
}
