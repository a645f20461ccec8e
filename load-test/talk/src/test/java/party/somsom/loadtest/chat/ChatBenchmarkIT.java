package party.somsom.loadtest.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Shortened: everybody must be told everything; how fast it was does not matter on a machine that does other things. On
 * demand, because it takes a minute and {@code ChatKillE2E} sees to the same promise in every build.
 */
@EnabledIfSystemProperty(named = "somsom.chat.benchmark", matches = "true")
@EnabledIf("somsomIsBuilt")
class ChatBenchmarkIT {
    private static final Path OUT = Path.of("target/short-chat.md");

    static boolean somsomIsBuilt() {
        return Files.exists(Path.of("../../api/target/somsom.jar"));
    }

    @Test
    void everybodyIsToldEverythingOnceAndInOrder() throws Exception {
        var result = ChatBenchmark.run(ChatOptions.parse("--clients", "20", "--rooms", "4", "--messages", "400",
                "--warm-up", "100", "--history", "2000", "--root", "../..", "--out", OUT.toString()));

        assertThat(result.talk().broken()).isEmpty();
        assertThat(result.talk().messagesPerSecond()).isPositive();
        assertThat(OUT).content().contains("| messages in / bare Kafka |", "| opening 2,000 / opening 100 |", ": yes");
    }
}
