package party.somsom.loadtest.simulation;

import java.util.List;
import java.util.Optional;

/** The results of each way, as Markdown. */
record SimulationResult(String machine, Scale scale, List<WayResult> ways) {
    boolean isSound() {
        return ways.stream().allMatch(way -> way.isSound(scale));
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
        for (var way : ways) {
            var outcome = way.outcome();
            line(text, "| %s | %,d | %,d | %,d | %,d | %d | %d | %d | %s |", way.way(), way.failures(scale),
                    outcome.total(), outcome.requests().getOrDefault("rank", 0L), way.frames(scale), outcome.p50(),
                    outcome.p99(), outcome.max(), way.isSound(scale) ? "PASS" : "MISS");
        }
        saved().ifPresent(saved -> line(text, "%nPush saves %,d HTTP requests, %.1f for each person.", saved,
                (double) saved / scale.people()));
        return text.toString();
    }

    private Optional<Long> saved() {
        return of(Way.POLLING).flatMap(
                polling -> of(Way.STOMP).map(stomp -> polling.outcome().total() - stomp.outcome().total()));
    }

    private Optional<WayResult> of(Way way) {
        return ways.stream().filter(result -> result.way() == way).findFirst();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
