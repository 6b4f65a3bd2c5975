import cc.infrai.realtime.ChannelType;
import cc.infrai.realtime.Realtime;

public class ChannelCreate {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.channel().create(request -> request
        .name("room-42")
        .type(ChannelType.PRESENCE));
    System.out.println(result);
  }
}
