package party.somsom.loadtest.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.loadtest.bench.CommandLines;

/** A small lake. Speed does not matter here. */
class LakeBenchmarkTest {
    @Test
    void allQuestionsOfTheReportAreAnswered(@TempDir Path folder) throws Exception {
        var out = folder.resolve("lake.md");
        var benchmark = CommandLines.parse(new LakeBenchmark(), "--events", "1000", "--people", "1000", "--out",
                out.toString());

        var result = benchmark.run();

        assertThat(result.events()).isBetween(2000L, 5000L);
        assertThat(result.answered()).hasSize(8)
                .allSatisfy(each -> assertThat(each.rows()).as(each.question())
                        .isPositive());
        assertThat(out).content().contains("| question | rows | first ms | slowest ms |");
    }
}
