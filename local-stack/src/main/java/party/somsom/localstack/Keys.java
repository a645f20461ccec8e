package party.somsom.localstack;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handles the keys that sign access tokens. */
@Command(name = "keys", subcommands = Keys.Rotate.class)
final class Keys {
    private Keys() {
    }

    /** Publishes a new key, which signs a little later. Nobody is logged out. */
    @Command(name = "rotate")
    static final class Rotate implements Callable<Integer> {
        private static final String PATH = "/actuator/signingkeys";

        @Override
        public Integer call() throws IOException, InterruptedException {
            var home = Home.given();
            var node = RunningNode.of(home);
            var answer = node.post(PATH, BodyHandlers.ofString(), "Authorization", RunningNode.OPERATOR);
            if (answer.statusCode() != RunningNode.OK) {
                throw new ExplainedException("%s%nThe application did not rotate its keys; its log is in %s"
                        .formatted(answer.body(), home.logs()));
            }
            new JsonMapper().readTree(answer.body()).forEach(Rotate::show);
            return 0;
        }

        private static void show(JsonNode key) {
            IO.println("%-8s from %s  %s".formatted(key.path("state").asString(), key.path("signsFrom").asString(),
                    key.path("kid").asString()));
        }
    }
}
