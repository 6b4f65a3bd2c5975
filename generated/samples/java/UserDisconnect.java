import cc.infrai.realtime.Realtime;

public class UserDisconnect {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.user().disconnect(request -> request.clientId("user_42"));
    System.out.println(result);
  }
}
