import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;

class ShowError {
  public static void main(String[] arguments) {
    try (Realtime realtime =
        Realtime.builder().apiKey("any-key").baseUrl("http://127.0.0.1:4010").build()) {
      realtime.channel().get("no-such-room");
    } catch (RealtimeException error) {
      System.out.println(
          error.status().getAsInt() + " " + error.code() + " " + error.requestId().orElse(""));
      System.out.println(error.hint().orElse(""));
    }
  }
}
