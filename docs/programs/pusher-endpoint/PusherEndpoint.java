import cc.infrai.realtime.AuthSignRequest;
import cc.infrai.realtime.AuthVendor;
import cc.infrai.realtime.Realtime;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

class PusherEndpoint {
  static final Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build();

  public static void main(String[] arguments) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", PusherEndpoint::respond);
    server.start();
    System.out.println("The Pusher endpoint listens on port " + server.getAddress().getPort());
  }

  static void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      var form = readForm(exchange);
      var channel = form.getOrDefault("channel_name", "");
      // Take the user from your session, and check here that this user may open this channel.
      record User(String id, String name) {}
      var user = new User("user_42", "Ada");
      var request =
          AuthSignRequest.builder()
              .vendor(AuthVendor.PUSHER)
              .clientId(user.id())
              .channels(List.of(channel))
              .socketId(form.getOrDefault("socket_id", ""));
      if (channel.startsWith("presence-")) {
        request.channelData(
            Map.of("user_id", user.id(), "user_info", Map.of("name", user.name())));
      }
      var body = realtime.auth().sign(request.build()).tokenJson().toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  static Map<String, String> readForm(HttpExchange exchange) throws IOException {
    var form = new HashMap<String, String>();
    for (var pair : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return form;
  }
}
