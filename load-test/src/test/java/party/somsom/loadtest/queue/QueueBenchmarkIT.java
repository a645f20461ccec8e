package party.somsom.loadtest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.testbed.SharedTestBed;
import party.somsom.loadtest.testbed.TestBed;

/** The whole benchmark on a small scale. Its counts must be right; speed does not matter here. */
@ExtendWith(SharedTestBed.class)
class QueueBenchmarkIT {
    private static final Path OUT = Path.of("target/small-queue.md");

    @Test
    void everyScenarioGivesItsOutcomeAndTheRoomsAgree(TestBed bed) throws Exception {
        var benchmark = CommandLines.parse(new QueueBenchmark(), "--connections", "8", "--rounds", "1",
                "--seconds", "1", "--warm-up", "0", "--warm-ups", "1", "--people", "2000", "--out", OUT.toString());

        var levels = benchmark.run(bed);

        assertThat(levels).singleElement().satisfies(level -> {
            assertThat(level.series()).hasSize(6)
                    .allSatisfy(series -> assertThat(series.errors()).isEmpty())
                    .allSatisfy(series -> assertThat(series.perSecond()).isPositive());
            assertThat(level.audits()).hasSize(2)
                    .allSatisfy(audit -> assertThat(audit.broken()).isEmpty())
                    .allSatisfy(audit -> assertThat(audit.waiting()).isEqualTo(2000));
        });
        assertThat(OUT).content().contains("| j/k |");
    }
}
