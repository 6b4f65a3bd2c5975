import cc.infrai.realtime.PublishBatchMessage;
import cc.infrai.realtime.Realtime;
import java.util.List;
import java.util.Map;

class PublishBatch {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      var message =
          PublishBatchMessage.builder()
              .channel("room-42")
              .event("message")
              .data(Map.of("text", "hi"))
              .build();
      var refresh =
          PublishBatchMessage.builder().channel("room-43").event("refresh").data(null).build();
      var result = realtime.publishBatch(batch -> batch.messages(List.of(message, refresh)));
      System.out.println(result.published());
    }
  }
}
