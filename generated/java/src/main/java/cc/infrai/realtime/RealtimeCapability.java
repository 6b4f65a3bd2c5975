// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A permission in the channels: {@code subscribe} to receive events, {@code publish} to send them,
 * {@code presence} to be listed as a member and to see the others.
 *
 * @param value the text on the wire; one that is newer than this package is no mistake
 */
public record RealtimeCapability(@JsonValue String value) {
  /** {@code subscribe}. */
  public static final RealtimeCapability SUBSCRIBE = new RealtimeCapability("subscribe");

  /** {@code publish}. */
  public static final RealtimeCapability PUBLISH = new RealtimeCapability("publish");

  /** {@code presence}. */
  public static final RealtimeCapability PRESENCE = new RealtimeCapability("presence");

  @Override
  public String toString() {
    return value;
  }
}
