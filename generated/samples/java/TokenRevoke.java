import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class TokenRevoke {
    public static void main(String[] args) throws Exception {
        var body = """
            {
              "token_or_jti": "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz"
            }""";
        var request = HttpRequest.newBuilder(URI.create("https://api.infrai.cc/v1/realtime/token/revoke"))
            .header("Authorization", "Bearer " + System.getenv("INFRAI_API_KEY"))
            .header("Content-Type", "application/json")
            .method("POST", BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }
}
