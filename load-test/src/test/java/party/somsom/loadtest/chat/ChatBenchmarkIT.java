package party.somsom.loadtest.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import party.somsom.loadtest.bench.CommandLines;

/**
 * A short run. All people must get all messages; speed does not matter on a machine that does other things. It runs on
 * demand, because it takes a minute and {@code ChatKillE2E} checks the same promise in every build.
 */
@EnabledIfSystemProperty(named = "somsom.chat.benchmark", matches = "true")
class ChatBenchmarkIT {
    private static final Path OUT = Path.of("target/short-chat.md");

    @Test
    void everybodyIsToldEverythingOnceAndInOrder() throws Exception {
        var benchmark = CommandLines.parse(new ChatBenchmark(), "--clients", "20", "--rooms", "4", "--messages", "400",
                "--warm-up", "100", "--history", "2000", "--out", OUT.toString());

        var result = benchmark.run();

        assertThat(result.talk().broken()).isEmpty();
        assertThat(result.talk().messagesPerSecond()).isPositive();
        assertThat(OUT).content().contains("| messages in / bare Kafka |", "| opening 2,000 / opening 100 |", ": yes");
    }
}
