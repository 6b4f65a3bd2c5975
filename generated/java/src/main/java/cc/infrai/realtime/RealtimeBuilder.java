// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
package cc.infrai.realtime;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Makes a client. */
public final class RealtimeBuilder {
  private final CallOptions.Builder options =
      CallOptions.builder()
          .timeout(Duration.ofSeconds(30))
          .deadline(Duration.ofMinutes(2))
          .maxRetries(2);
  private String apiKey = System.getenv("INFRAI_API_KEY");
  private String baseUrl = Catalogue.PRODUCTION_URL;
  private HttpClient http;

  RealtimeBuilder() {}

  /**
   * Gives the project key, in place of the one in the environment's {@code INFRAI_API_KEY}.
   *
   * @param key a secret of your server
   * @return this builder
   */
  public RealtimeBuilder apiKey(String key) {
    apiKey = key;
    return this;
  }

  /**
   * Says where the service is, for a mock or a gateway of your own.
   *
   * @param address an address without a path
   * @return this builder
   */
  public RealtimeBuilder baseUrl(String address) {
    baseUrl = address;
    return this;
  }

  /**
   * Limits one attempt; 30 seconds when it is left out.
   *
   * @param limit above zero
   * @return this builder
   */
  public RealtimeBuilder timeout(Duration limit) {
    options.timeout(Objects.requireNonNull(limit, "limit"));
    return this;
  }

  /**
   * Limits a call with all its attempts and waits; 2 minutes when it is left out.
   *
   * @param limit above zero
   * @return this builder
   */
  public RealtimeBuilder deadline(Duration limit) {
    options.deadline(Objects.requireNonNull(limit, "limit"));
    return this;
  }

  /**
   * Says how often a call is repeated when a repeat can help and is safe; 2 when it is left out.
   *
   * @param count 0 or more
   * @return this builder
   */
  public RealtimeBuilder maxRetries(int count) {
    options.maxRetries(count);
    return this;
  }

  /**
   * Has what the gateway noted about each call that succeeded handed to a function.
   *
   * @param receive what is told
   * @return this builder
   */
  public RealtimeBuilder onMetadata(Consumer<Metadata> receive) {
    options.onMetadata(receive);
    return this;
  }

  /**
   * Gives the client that sends the requests, for a proxy or certificates of your own.
   *
   * @param client one that follows no redirects, since they would carry the project key elsewhere
   * @return this builder
   */
  public RealtimeBuilder httpClient(HttpClient client) {
    http = client;
    return this;
  }

  /**
   * Makes the client.
   *
   * @return a client that threads can share
   * @throws IllegalArgumentException when there is no key, or a setting makes no sense
   */
  public Realtime build() {
    if (apiKey == null || apiKey.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no project key. Call apiKey, or set INFRAI_API_KEY.");
    }
    if (!apiKey.chars().allMatch(sign -> sign > 0x20 && sign < 0x7f)) {
      throw new IllegalArgumentException(
          "The project key has a space, a line break or another character that no key has. Check"
              + " how it was copied or read.");
    }
    if (http != null && http.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "httpClient follows redirects, which would carry the project key elsewhere. Build it"
              + " with Redirect.NEVER.");
    }
    if (!baseUrl.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException(
          "baseUrl is " + baseUrl + "; it is an address such as " + Catalogue.PRODUCTION_URL);
    }
    return new Realtime(
        new Caller(http == null ? defaultClient() : http, trimmed(), apiKey, options.build()));
  }

  private String trimmed() {
    return URI.create(baseUrl).toString().replaceAll("/+$", "");
  }

  private HttpClient defaultClient() {
    HttpClient.Builder client = HttpClient.newBuilder();
    // Without TLS, HTTP/2 begins with an upgrade, which a server of WebSockets takes for its own.
    return (baseUrl.startsWith("http:") ? client.version(HttpClient.Version.HTTP_1_1) : client)
        .build();
  }
}
