import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.Realtime;
import java.time.Duration;

class FailFast {
  public static void main(String[] arguments) {
    try (Realtime realtime =
        Realtime.builder().baseUrl("http://127.0.0.1:4010").maxRetries(4).build()) {
      // A user is waiting for this one, so fail fast instead of retrying.
      var impatient = CallOptions.builder().maxRetries(0).timeout(Duration.ofSeconds(2)).build();
      var members = realtime.presence().get("room-42", impatient).members();
      System.out.println("members: " + members.size());
    }
  }
}
