package party.somsom.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import party.somsom.loadtest.driver.Measurement;

class ReportTest {
    private static final Audit SOUND = new Checked(List.of());

    @Test
    void figuresAreMediansOverTheRounds() {
        var report = report(64, SOUND, series("a", 600, 100, 500), series("b", 100, 110, 90));

        assertThat(report).contains("| a | what a is | 500 |").contains("| a/b | 5.00 | at least 5.0 | PASS |");
    }

    @Test
    void whatIsMissedIsSaid() {
        var report = report(1000, SOUND, series("a", 400), series("b", 100));

        assertThat(report).contains("## 1,000 connections")
                .contains("| a/b | 4.00 | at least 5.0 | MISS |")
                .contains("| b/a | 0.25 |  |  |");
    }

    @Test
    void whatWasNotExpectedIsSpelledOut() {
        var failing = new Series(scenario("a"), List.of(measurement(Map.of("201", 5L, "503", 2L)),
                measurement(Map.of("201", 5L, "503", 1L, "connection: closed before the answer", 4L))));

        assertThat(report(64, SOUND, failing, series("b", 1)))
                .contains("| {503=3, connection: closed before the answer=4} |");
    }

    @Test
    void aBrokenInvariantIsSpelledOutAndUnsound() {
        var broken = new Checked(new Invariants().check("sold", 1_001, 1_000).check("left", 0, 0).broken());
        var level = level(64, broken, series("a", 900), series("b", 100));

        assertThat(level.isSound()).isFalse();
        assertThat(new Report("A title", List.of(), List.of(level)).toString())
                .contains("| round | first | second | invariants |\n| --- | ---: | ---: | --- |\n",
                        "| warm-up | 1 | 2 | sold: 1,001 instead of 1,000 |\n"
                                + "| 1 | 1 | 2 | sold: 1,001 instead of 1,000 |");
    }

    private static String report(int connections, Audit audit, Series a, Series b) {
        return new Report("A title", List.of("a fact"), List.of(level(connections, audit, a, b))).toString();
    }

    private static Level level(int connections, Audit audit, Series a, Series b) {
        var warmUpAndRounds = Collections.nCopies(1 + a.rounds().size(), audit);
        return new Pair(connections, List.of(a, b), warmUpAndRounds);
    }

    private static Series series(String letter, long... perSecond) {
        return new Series(scenario(letter), IntStream.range(0, perSecond.length)
                .mapToObj(round -> measurement(Map.of("201", perSecond[round])))
                .toList());
    }

    private static Scenario scenario(String letter) {
        return new Scenario(letter, "what " + letter + " is", "201", 1, _ -> Collections.emptyIterator());
    }

    private static Measurement measurement(Map<String, Long> outcomes) {
        var latencies = new Histogram(3);
        latencies.recordValue(7_000);
        return new Measurement(Duration.ofSeconds(1), outcomes, outcomes, latencies);
    }

    private record Checked(List<String> broken) implements Audit {
        @Override
        public List<String> cells() {
            return List.of("1", "2");
        }
    }

    private record Pair(int connections, List<Series> series, List<Audit> audits) implements Level {
        @Override
        public List<String> audited() {
            return List.of("first", "second");
        }

        @Override
        public List<Ratio> ratios() {
            return List.of(throughput("a", "b").atLeast(5), throughput("b", "a"));
        }
    }
}
