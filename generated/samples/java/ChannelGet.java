import cc.infrai.realtime.Realtime;

public class ChannelGet {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.channel().get("room-42");
    System.out.println(result);
  }
}
