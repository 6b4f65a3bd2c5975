import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class TokenIssue {
    public static void main(String[] args) throws Exception {
        var body = """
            {
              "client_id": "user_42",
              "channels": [
                "room-42"
              ],
              "capabilities": [
                "subscribe",
                "presence"
              ],
              "ttl_seconds": 3600
            }""";
        var request = HttpRequest.newBuilder(URI.create("https://api.infrai.cc/v1/realtime/token/issue"))
            .header("Authorization", "Bearer " + System.getenv("INFRAI_API_KEY"))
            .header("Content-Type", "application/json")
            .method("POST", BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }
}
