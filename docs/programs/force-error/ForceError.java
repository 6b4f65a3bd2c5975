import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;

class ForceError {
  public static void main(String[] arguments) {
    try (Realtime realtime =
        Realtime.builder()
            .apiKey("ifr_pk_proj_mock")
            .baseUrl("http://127.0.0.1:4010")
            .maxRetries(0)
            .header("Prefer", "code=503")
            .build()) {
      realtime.event().types();
    } catch (RealtimeException.Unavailable error) {
      System.out.println(error.status().getAsInt() + " " + error.code());
    }
  }
}
