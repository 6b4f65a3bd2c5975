// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who may listen to a channel: anyone ({@code public}), clients that were authorized for it ({@code
 * private}), or authorized clients whose membership the others can see ({@code presence}).
 *
 * @param value the text on the wire; one that is newer than this package is no mistake
 */
public record ChannelType(@JsonValue String value) {
  /** {@code public}. */
  public static final ChannelType PUBLIC = new ChannelType("public");

  /** {@code private}. */
  public static final ChannelType PRIVATE = new ChannelType("private");

  /** {@code presence}. */
  public static final ChannelType PRESENCE = new ChannelType("presence");

  @Override
  public String toString() {
    return value;
  }
}
