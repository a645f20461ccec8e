package party.somsom.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImageTest {
    private static final Path DOCKER = Checkout.here().root().resolve("docker");

    @Test
    void theDockerfileMakesTheSameImage() throws IOException {
        var config = new JsonMapper().readTree(Files.readString(DOCKER.resolve("config.json")));
        var dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));

        assertThat(dockerfile.lines().map(String::strip)).contains("ENTRYPOINT " + config.get("Entrypoint"),
                "USER " + config.get("User").asString(), "WORKDIR " + config.get("WorkingDir").asString(),
                "STOPSIGNAL " + config.get("StopSignal").asString(), health(config.at("/Healthcheck/Test")));
        assertThat(dockerfile.lines().filter(line -> line.startsWith("ENV "))).containsExactlyElementsOf(
                config.get("Env").valueStream().map(variable -> "ENV " + variable.asString()).toList());
    }

    private static String health(JsonNode words) {
        return words.get(0).asString()
                + words.valueStream()
                        .skip(1)
                        .map(JsonNode::toString)
                        .toList()
                        .toString()
                        .replace(", ", ",")
                        .replaceFirst("^", " ");
    }
}
