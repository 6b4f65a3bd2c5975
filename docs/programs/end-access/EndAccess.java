import cc.infrai.realtime.Realtime;
import java.util.List;

class EndAccess {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      var issued =
          realtime
              .token()
              .issue(t -> t.clientId("user_42").channels(List.of("room-42")).ttlSeconds(600L));

      var revoked = realtime.token().revoke(t -> t.tokenOrJti(issued.token())).revoked();
      var disconnected = realtime.user().disconnect(u -> u.clientId("user_42")).disconnected();
      System.out.println(revoked + " " + disconnected);
    }
  }
}
