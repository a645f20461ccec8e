package party.somsom.loadtest.proof;

import java.util.List;

/** The results as Markdown. */
class Report {
    private final StringBuilder text = new StringBuilder("# The proof of speed\n\n");

    Report(List<String> facts, List<Level> levels) {
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
        line("%n| (a), round | sold | remaining | read model caught up after | invariants |%n"
                + "| --- | ---: | ---: | ---: | --- |");
        for (int round = 0; round < level.audits().size(); round++) {
            append(round == 0 ? "warm-up" : Integer.toString(round), level.audits().get(round));
        }
    }

    private void append(Series series) {
        var errors = series.errors();
        line("| %s | %s | %,.0f | %.1f | %.1f | %.1f | %s |", series.scenario().letter(), series.scenario().what(),
                series.perSecond(), series.p50(), series.p99(), series.max(), errors.isEmpty() ? "0" : errors);
    }

    private void append(String round, Audit audit) {
        line("| %s | %,d | %,d | %,d ms | %s |", round, audit.sold(), audit.remaining(), audit.catchUp().toMillis(),
                audit.broken().isEmpty() ? "hold" : String.join("; ", audit.broken()));
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
