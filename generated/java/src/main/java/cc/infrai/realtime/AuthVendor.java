// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The vendor whose client SDK is authorized. It overrides the vendor that the project is configured
 * for, which signs by default.
 *
 * @param value the text on the wire; one that is newer than this package is no mistake
 */
public record AuthVendor(@JsonValue String value) {
  /** {@code ably}. */
  public static final AuthVendor ABLY = new AuthVendor("ably");

  /** {@code pusher}. */
  public static final AuthVendor PUSHER = new AuthVendor("pusher");

  /** {@code liveblocks}. */
  public static final AuthVendor LIVEBLOCKS = new AuthVendor("liveblocks");

  @Override
  public String toString() {
    return value;
  }
}
