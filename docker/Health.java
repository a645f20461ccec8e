import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The health check of a container: ends with 0 if the node is ready. The image has no shell and no other client. */
class Health {
    private static final int MILLIS = 3000;

    static void main() throws IOException {
        var port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        var url = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness").toURL();
        var request = (HttpURLConnection) url.openConnection();
        request.setConnectTimeout(MILLIS);
        request.setReadTimeout(MILLIS);
        System.exit(request.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
    }
}
