package party.somsom.loadtest.simulation;

import java.util.List;
import java.util.Optional;

/** What came back in each way, as Markdown. */
record Result(String machine, Scale scale, List<Run> runs) {
    boolean isSound() {
        return runs.stream().allMatch(run -> run.isSound(scale));
    }

    @Override
    public String toString() {
        var text = new StringBuilder("# A waiting room, simulated\n\n");
        line(text, "- %s", machine);
        line(text, "- %,d people, %,d of them every %d s; polling every %d s; %,d admitted a minute", scale.people(),
                scale.together(), scale.between().toSeconds(), scale.poll().toSeconds(), scale.admitPerMinute());
        line(text,
                "%n| way | failures | HTTP requests | of them for the rank | WebSocket frames sent | p50 ms | p99 ms "
                        + "| max ms | p99 below 100 ms, no failure |");
        line(text, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        for (var run : runs) {
            var outcome = run.outcome();
            line(text, "| %s | %,d | %,d | %,d | %,d | %d | %d | %d | %s |", run.way(), run.failures(scale),
                    outcome.total(), outcome.requests().getOrDefault("rank", 0L), run.frames(scale), outcome.p50(),
                    outcome.p99(), outcome.max(), run.isSound(scale) ? "PASS" : "MISS");
        }
        saved().ifPresent(saved -> line(text, "%nPush saves %,d HTTP requests, %.1f for each person.", saved,
                (double) saved / scale.people()));
        return text.toString();
    }

    private Optional<Long> saved() {
        return of(Way.POLLING).flatMap(
                polling -> of(Way.STOMP).map(stomp -> polling.outcome().total() - stomp.outcome().total()));
    }

    private Optional<Run> of(Way way) {
        return runs.stream().filter(run -> run.way() == way).findFirst();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
