package party.somsom.loadtest.duel;

import java.util.List;

import party.somsom.loadtest.bench.RoundMedian;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Measurement;

/** The results as Markdown. Figures are medians over the rounds. */
record DuelResult(String machine, int rounds, Load load, List<Bout> bouts) {

    /** What one version did of one errand. */
    record Bout(Errand errand, int port, List<Measurement> rounds) {
        double perSecond() {
            return RoundMedian.of(rounds, round -> round.perSecond(errand.expected()));
        }

        double millisAt(double percentile) {
            return RoundMedian.of(rounds, round -> round.millisAt(percentile));
        }

        long errors() {
            return rounds.stream().mapToLong(round -> round.errors(errand.expected())).sum();
        }
    }

    boolean isSound() {
        return bouts.stream().allMatch(bout -> bout.errors() == 0);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("# A duel\n\n");
        line(text, "- %s", machine);
        line(text, "- %,d connections, medians of %d rounds of %d s that take turns; ratios are to the first port",
                load.connections(), rounds, load.measured().toSeconds());
        line(text, "%n| errand | port | a second | ratio | p50 ms | p99 ms | ratio | errors |");
        line(text, "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var bout : bouts) {
            var first = bouts.stream().filter(other -> other.errand() == bout.errand()).findFirst().orElseThrow();
            line(text, "| %s | %d | %,.0f | %.2f | %.1f | %.1f | %.2f | %d |", bout.errand(), bout.port(),
                    bout.perSecond(), bout.perSecond() / first.perSecond(), bout.millisAt(50), bout.millisAt(99),
                    bout.millisAt(99) / first.millisAt(99), bout.errors());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
