package party.somsom.localstack;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happened to a reservation. The node notes that somebody has looked. */
@Command(name = "story")
final class Story implements Callable<Integer> {
    private static final String CONSOLE = "/operator/api/stories";
    private static final int NOTHING_FOUND = 1;
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(index = "0", paramLabel = "RESERVATION")
    private String reservation = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!reservation.matches("[\\w-]{1,100}")) {
            throw new ExplainedException("That is no id of a reservation");
        }
        var node = RunningNode.of(Home.given());
        var told = 0;
        for (var stream : JSON.readTree(read(node, "?reservation=" + reservation, "application/json")).path("items")) {
            var path = "/%s?about=%s".formatted(stream.path("aggregateId").asString(), reservation);
            var entries = read(node, path, "application/x-ndjson").lines().map(JSON::readTree).toList();
            entries.forEach(Story::tell);
            told += entries.size();
        }
        if (told == 0) {
            IO.println("Nothing is known about it");
        }
        return told == 0 ? NOTHING_FOUND : 0;
    }

    private static void tell(JsonNode entry) {
        IO.println("%s  %s".formatted(entry.path("at").asString(), entry.path("text").asString()));
    }

    private static String read(RunningNode node, String path, String type) throws IOException, InterruptedException {
        var answer = node.send("GET", CONSOLE + path, BodyHandlers.ofString(), "Authorization", RunningNode.OPERATOR,
                "Accept", type, "Accept-Language", Locale.getDefault().getLanguage());
        if (answer.statusCode() != RunningNode.OK) {
            throw new ExplainedException("The application does not tell it: " + answer.body());
        }
        return answer.body();
    }
}
