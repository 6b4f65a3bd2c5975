import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeCapability;
import java.util.List;

public class TokenIssue {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.token().issue(request -> request
        .clientId("user_42")
        .channels(List.of("room-42"))
        .capabilities(List.of(
            RealtimeCapability.SUBSCRIBE,
            RealtimeCapability.PRESENCE))
        .ttlSeconds(3600));
    System.out.println(result);
  }
}
