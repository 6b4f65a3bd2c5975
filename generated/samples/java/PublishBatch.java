import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class PublishBatch {
    public static void main(String[] args) throws Exception {
        var body = """
            {
              "messages": [
                {
                  "channel": "room-42",
                  "event": "message",
                  "data": {
                    "text": "hi"
                  }
                },
                {
                  "channel": "room-43",
                  "event": "refresh",
                  "data": null
                }
              ]
            }""";
        var request = HttpRequest.newBuilder(URI.create("https://api.infrai.cc/v1/realtime/publish/batch"))
            .header("Authorization", "Bearer " + System.getenv("INFRAI_API_KEY"))
            .header("Content-Type", "application/json")
            .method("POST", BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }
}
