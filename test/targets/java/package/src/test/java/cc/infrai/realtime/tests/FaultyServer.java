package cc.infrai.realtime.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that sends its replies in order, and then keeps sending the last one. */
final class FaultyServer implements AutoCloseable {
  static final String REQUEST_ID = "01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77";
  private static final String METADATA =
      "{\"request_id\":\""
          + REQUEST_ID
          + "\",\"cost_usd\":0.5,\"latency_ms\":12,\"vendor\":null,\"cache_hit\":false}";

  /** One response; without a status, the connection is closed instead. */
  record Reply(int status, String body, Map<String, String> headers, long delayMillis) {}

  /** A request that the server received. */
  record Received(String method, String path, String body, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Reply> replies;
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  FaultyServer(Reply... replies) throws IOException {
    this.replies = Collections.synchronizedList(new ArrayList<>(List.of(replies)));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::respond);
    server.start();
  }

  static final Reply LOST = new Reply(0, "", Map.of(), 0);

  static Reply success(String data) {
    String body = "{\"ok\":true,\"data\":%s,\"error\":null,\"metadata\":%s}";
    return new Reply(200, body.formatted(data, METADATA), Map.of(), 0);
  }

  static Reply failure(int status, String code, String... retryAfter) {
    String error = "{\"code\":\"%s\",\"message\":\"It went wrong.\",\"hint\":\"Do it better.\"}";
    String body = "{\"ok\":false,\"data\":null,\"error\":%s,\"metadata\":%s}";
    Map<String, String> headers =
        retryAfter.length == 0 ? Map.of() : Map.of("Retry-After", retryAfter[0]);
    return new Reply(status, body.formatted(error.formatted(code), METADATA), headers, 0);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<String> keys() {
    return received().stream().map(each -> each.header("Idempotency-key")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            body,
            Map.copyOf(exchange.getRequestHeaders())));
    Reply reply = replies.size() > 1 ? replies.remove(0) : replies.get(0);
    try {
      Thread.sleep(reply.delayMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    if (reply.status() == 0) {
      exchange.close();
      return;
    }
    byte[] content = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), content.length == 0 ? -1 : content.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content);
    }
  }
}
