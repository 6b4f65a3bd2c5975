import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.Realtime;
import java.util.Map;

class OneCall {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      var event =
          PublishRequest.builder()
              .channel("orders-1001")
              .event("paid")
              .data(Map.of("amount", 12.5))
              .build();
      var key = CallOptions.builder().idempotencyKey("order-1001-paid-again").build();
      System.out.println(realtime.publish(event, key).messageId());
    }
  }
}
