package cc.infrai.realtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a client. */
public final class RealtimeBuilder {
  private final CallOptions.Builder options = CallOptions.builder();
  private @Nullable String apiKey = System.getenv("INFRAI_API_KEY");
  private String baseUrl =
      Objects.requireNonNullElse(System.getenv("INFRAI_BASE_URL"), Catalogue.PRODUCTION_URL);
  private @Nullable HttpClient http;
  private ObjectMapper mapper = Json.MAPPER;

  RealtimeBuilder() {}

  /**
   * Sets the project key. The default is the environment variable {@code INFRAI_API_KEY}.
   *
   * @param key a secret of your server
   * @return this builder
   */
  public RealtimeBuilder apiKey(String key) {
    apiKey = key;
    return this;
  }

  /**
   * Sets the address of the service, such as that of a mock or your own gateway.
   *
   * @param address an address without a path
   * @return this builder
   */
  public RealtimeBuilder baseUrl(String address) {
    baseUrl = address;
    return this;
  }

  /**
   * Limits one attempt. The default is {@link ClientBehavior#DEFAULT_TIMEOUT}.
   *
   * @param limit above zero
   * @return this builder
   */
  public RealtimeBuilder timeout(Duration limit) {
    options.timeout(Objects.requireNonNull(limit, "limit"));
    return this;
  }

  /**
   * Limits a call with all its attempts and waits. The default is {@link
   * ClientBehavior#DEFAULT_DEADLINE}.
   *
   * @param limit above zero
   * @return this builder
   */
  public RealtimeBuilder deadline(Duration limit) {
    options.deadline(Objects.requireNonNull(limit, "limit"));
    return this;
  }

  /**
   * Limits the wait that the service may ask for. A longer {@code Retry-After} ends the call with
   * the error of the service.
   *
   * @param limit not negative
   * @return this builder
   * @throws IllegalArgumentException when it is negative
   */
  public RealtimeBuilder maxWait(Duration limit) {
    options.maxWait(Objects.requireNonNull(limit, "limit"));
    return this;
  }

  /**
   * Sets how often a call is retried, if a retry may help and is safe. The default is {@link
   * ClientBehavior#DEFAULT_MAX_RETRIES}.
   *
   * @param count 0 or more
   * @return this builder
   */
  public RealtimeBuilder maxRetries(int count) {
    options.maxRetries(count);
    return this;
  }

  /**
   * Passes the metadata of each call that succeeded to a function.
   *
   * @param receive the function
   * @return this builder
   */
  public RealtimeBuilder onMetadata(Consumer<Metadata> receive) {
    options.onMetadata(receive);
    return this;
  }

  /**
   * Passes each response to a function as it came, also that of a failure.
   *
   * @param receive the function
   * @return this builder
   */
  public RealtimeBuilder onResponse(Consumer<RawResponse> receive) {
    options.onResponse(receive);
    return this;
  }

  /**
   * Sends a header with each request, in place of one of the same name.
   *
   * @param name the name, in any case
   * @param value printable ASCII without spaces at its ends
   * @return this builder
   * @throws IllegalArgumentException when the header cannot be sent
   */
  public RealtimeBuilder header(String name, String value) {
    options.header(name, value);
    return this;
  }

  /**
   * Sets the mapper that writes your own values, such as the {@code data} of an event.
   *
   * @param own a mapper with your own modules and settings
   * @return this builder
   */
  public RealtimeBuilder objectMapper(ObjectMapper own) {
    mapper = Objects.requireNonNull(own, "own");
    return this;
  }

  /**
   * Sets the client that sends the requests, such as for a proxy or your own certificates. Closing
   * it is up to you.
   *
   * @param client one that follows no redirects, since they would send the project key elsewhere
   * @return this builder
   */
  public RealtimeBuilder httpClient(HttpClient client) {
    http = client;
    return this;
  }

  /**
   * Builds the client.
   *
   * @return a thread-safe client
   * @throws IllegalArgumentException when the key is missing, or a setting is invalid
   */
  public Realtime build() {
    String key = apiKey == null ? "" : apiKey.strip();
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "The project key is missing. Call apiKey, or set INFRAI_API_KEY.");
    }
    if (!key.chars().allMatch(character -> character > 0x20 && character < 0x7f)) {
      throw new IllegalArgumentException(
          "The project key contains a space, a line break or another invalid character. Check how"
              + " it was copied or read.");
    }
    if (http != null && http.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "httpClient follows redirects, which would send the project key elsewhere. Build it"
              + " with Redirect.NEVER.");
    }
    if (!baseUrl.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException(
          "baseUrl is "
              + baseUrl
              + "; it has to be an address such as "
              + Catalogue.PRODUCTION_URL
              + ", without a query or a fragment.");
    }
    Settings settings = Settings.DEFAULTS.with(options.build());
    return new RealtimeClient(new Caller(http, trimBaseUrl(), key, new Body(mapper), settings));
  }

  private String trimBaseUrl() {
    return URI.create(baseUrl).toString().replaceFirst("(/v1)?/*$", "");
  }
}
