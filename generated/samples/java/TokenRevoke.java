import cc.infrai.realtime.Realtime;

public class TokenRevoke {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.token().revoke(request -> request
        .tokenOrJti("eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz"));
    System.out.println(result);
  }
}
