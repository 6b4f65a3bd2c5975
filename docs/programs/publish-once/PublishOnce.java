import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.Realtime;
import java.util.Map;

class PublishOnce {
  public static void main(String[] arguments) {
    record Order(int id, String parcel) {}
    var order = new Order(1001, "P-7");
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      var event =
          PublishRequest.builder()
              .channel("orders-" + order.id())
              .event("shipped")
              .data(Map.of("parcel", order.parcel()))
              .build();
      var key = "order-" + order.id() + "-shipped";
      realtime.publish(event, CallOptions.builder().idempotencyKey(key).build());
    }
  }
}
