import cc.infrai.realtime.PublishBatchMessage;
import cc.infrai.realtime.Realtime;
import java.util.List;
import java.util.Map;

public class PublishBatch {
  public static void main(String[] args) {
    // The key comes from INFRAI_API_KEY.
    var realtime = Realtime.builder().baseUrl("https://api.infrai.cc").build();
    var result = realtime.publishBatch(request -> request
        .messages(List.of(
            PublishBatchMessage.builder()
                .channel("room-42")
                .event("message")
                .data(Map.of("text", "hi"))
                .build(),
            PublishBatchMessage.builder()
                .channel("room-43")
                .event("refresh")
                .data(null)
                .build())));
    System.out.println(result);
  }
}
