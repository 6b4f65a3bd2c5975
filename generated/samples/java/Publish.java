import cc.infrai.realtime.Realtime;
import java.util.Map;

public class Publish {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.publish(request -> request
        .channel("room-42")
        .event("message")
        .data(Map.of("text", "hi")));
    System.out.println(result);
  }
}
