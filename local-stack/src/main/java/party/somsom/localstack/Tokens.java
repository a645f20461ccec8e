package party.somsom.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Loopback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes confirmed accounts in the running application, for load tools. */
@Command(name = "tokens")
final class Tokens implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "N")
    private int count;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (count < 1) {
            throw new ExplainedException("usage: ./somsom tokens N FILE, where N is a number from 1 on");
        }
        var home = Home.given();
        var port = Status.readyPort(home)
                .orElseThrow(() -> new ExplainedException("Somsom does not run. Start it first: ./somsom up"));
        Files.move(fetch(home, port), file, StandardCopyOption.REPLACE_EXISTING);
        IO.println("%d accounts are in %s".formatted(count, file));
        return 0;
    }

    private Path fetch(Home home, int port) throws IOException, InterruptedException {
        var request = HttpRequest
                .newBuilder(URI.create("http://%s:%d/dev/tokens?count=%d".formatted(Loopback.HOST, port, count)))
                .POST(BodyPublishers.noBody())
                .build();
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofFile(aside));
            if (answer.statusCode() != 200) {
                var reason = Files.readString(aside);
                Files.delete(aside);
                throw new ExplainedException(
                        "%s%nThe application made no tokens; its log is in %s".formatted(reason, home.logs()));
            }
            return aside;
        }
    }
}
