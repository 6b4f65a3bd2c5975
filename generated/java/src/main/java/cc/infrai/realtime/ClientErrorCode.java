// Made from scripts/targets/model/client-behavior.ts by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

/** The client's own codes, for an error that the service gave no code for. */
public final class ClientErrorCode {
  /** The client gives it when the connection could not be made, or broke. */
  public static final String CONNECTION_FAILED = "connection_failed";

  /** The client gives it when no response came in time. */
  public static final String TIMEOUT = "timeout";

  /** The client gives it when the caller ended the call. */
  public static final String ABORTED = "aborted";

  /** The client gives it when the response is not the API's envelope. */
  public static final String UNREADABLE_RESPONSE = "unreadable_response";

  /** The client gives it when the response is the API's envelope, but breaks the contract. */
  public static final String INVALID_RESPONSE = "invalid_response";

  /** The client gives it when a page of a list pointed back to an earlier page. */
  public static final String REPEATED_CURSOR = "repeated_cursor";

  private ClientErrorCode() {}
}
