import cc.infrai.realtime.AuthVendor;
import cc.infrai.realtime.Realtime;
import java.util.List;

public class AuthSign {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.auth().sign(request -> request
        .clientId("user_42")
        .channels(List.of("private-room-42"))
        .vendor(AuthVendor.PUSHER)
        .socketId("1234.5678"));
    System.out.println(result);
  }
}
