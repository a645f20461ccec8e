package party.somsom.loadtest.bench;

import java.util.ArrayList;
import java.util.List;

/** The results as Markdown. */
public final class Report {
    private final StringBuilder text = new StringBuilder();

    public Report(String title, List<String> facts, List<? extends Level> levels) {
        text.append("# ").append(title).append("\n\n");
        facts.forEach(fact -> text.append("- ").append(fact).append('\n'));
        levels.forEach(this::append);
    }

    private void append(Level level) {
        line("%n## %,d connections%n", level.connections());
        line("| | what | a second | p50 ms | p99 ms | max ms | errors |");
        line("| --- | --- | ---: | ---: | ---: | ---: | --- |");
        level.series().forEach(this::append);
        line("%n| ratio | measured | asked | |%n| --- | ---: | --- | --- |");
        for (var ratio : level.ratios()) {
            line("| %s | %.2f | %s | %s |", ratio.name(), ratio.value(), ratio.asked(), ratio.verdict());
        }
        row("\n| round", level.audited(), "invariants");
        line("| --- |%s --- |", " ---: |".repeat(level.audited().size()));
        int warmUps = level.audits().size() - level.series().getFirst().rounds().size();
        for (int round = 0; round < level.audits().size(); round++) {
            var audit = level.audits().get(round);
            row("| " + (round < warmUps ? "warm-up" : round - warmUps + 1), audit.cells(),
                    audit.broken().isEmpty() ? "hold" : String.join("; ", audit.broken()));
        }
    }

    private void append(Series series) {
        var errors = series.errors();
        line("| %s | %s | %,.0f | %.1f | %.1f | %.1f | %s |", series.scenario().letter(), series.scenario().what(),
                series.perSecond(), series.p50(), series.p99(), series.max(), errors.isEmpty() ? "0" : errors);
    }

    private void row(String first, List<String> cells, String last) {
        var row = new ArrayList<>(cells);
        row.addFirst(first);
        row.addLast(last);
        text.append(String.join(" | ", row)).append(" |\n");
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
