package cc.infrai.realtime;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * A response as it came, for headers and properties that this package does not know.
 *
 * @param status the HTTP status
 * @param headers the headers, whose names are found in upper and lower case
 * @param body the whole body
 */
// The bytes are given on without a copy, and no one compares two responses.
@SuppressWarnings("ArrayRecordComponent")
public record RawResponse(int status, HttpHeaders headers, byte[] body) {
  /**
   * Returns the body as text.
   *
   * @return the body, in UTF-8
   */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
