package party.somsom.localstack.launch;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

/** Behaves like a Spring Boot application that starts slowly, or does not start at all. */
final class StandInApplication {
    private static final long SLOWNESS_MILLIS = 500;

    private StandInApplication() {
    }

    public static void main(String... settings) throws Exception {
        if (value("kind", settings).equals("broken")) {
            IO.println("Out of order");
            System.exit(3);
        }
        Thread.sleep(SLOWNESS_MILLIS);
        var server = HttpServer.create(new InetSocketAddress(value("server.address", settings), 0), 0);
        Files.writeString(Path.of(value("somsom.port-file", settings)), "%d".formatted(server.getAddress().getPort()));
        server.createContext(Application.READINESS, exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static String value(String name, String... settings) {
        var start = "--%s=".formatted(name);
        return List.of(settings)
                .stream()
                .filter(setting -> setting.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }
}
