import cc.infrai.realtime.Realtime;

public class PresenceGet {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.presence().get("room-42");
    System.out.println(result);
  }
}
