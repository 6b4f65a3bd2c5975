import cc.infrai.realtime.RealtimeCapability;
import cc.infrai.realtime.Realtime;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

class TokenServer {
  static final Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build();

  public static void main(String[] arguments) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", TokenServer::respond);
    server.start();
    System.out.println("The token server listens on port " + server.getAddress().getPort());
  }

  static void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      var user = userOfSession(exchange.getRequestHeaders().getFirst("Cookie"));
      if (user.isEmpty()) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      var token =
          realtime
              .token()
              .issue(
                  t ->
                      t.clientId(user.get())
                          .channels(List.of("room-42"))
                          .capabilities(List.of(RealtimeCapability.SUBSCRIBE))
                          .ttlSeconds(900L));
      var body = new ObjectMapper().writeValueAsBytes(token);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Replace this with your framework's session lookup. */
  static Optional<String> userOfSession(String cookie) {
    return Optional.ofNullable(cookie).map(session -> "user_42");
  }
}
