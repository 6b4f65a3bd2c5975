import cc.infrai.realtime.Realtime;

public class ChannelList {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.channel().list();
    System.out.println(result);
  }
}
