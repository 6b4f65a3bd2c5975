import cc.infrai.realtime.Realtime;

public class EventTypes {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.event().types();
    System.out.println(result);
  }
}
