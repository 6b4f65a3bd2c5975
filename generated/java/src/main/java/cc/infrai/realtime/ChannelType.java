// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who can subscribe to a channel: anyone ({@code public}), authorized clients ({@code private}), or
 * authorized clients that see each other as members ({@code presence}). The default is not
 * documented; the live mock uses the prefix of the name, else {@code public}.
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
