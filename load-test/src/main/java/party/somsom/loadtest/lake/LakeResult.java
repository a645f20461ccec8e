package party.somsom.loadtest.lake;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The results as Markdown.
 *
 * @param load     the load average of the machine before the questions
 * @param built    from the files of the export to a lake that answers
 * @param answered for each question
 */
record LakeResult(String machine, double load, long events, int files, long bytes, Duration built,
        List<Answered> answered) {
    private static final Duration ASKED_OF_A_QUESTION = Duration.ofSeconds(2);
    private static final Duration ASKED_OF_BUILDING = Duration.ofMinutes(5);

    /** @param took the first time and again */
    record Answered(String question, int rows, List<Duration> took) {
        private Duration slowest() {
            return Collections.max(took);
        }

        private boolean isGood() {
            return slowest().compareTo(ASKED_OF_A_QUESTION) < 0;
        }

        @Override
        public String toString() {
            return "| %s | %d | %d | %d | %s |".formatted(question, rows, took.getFirst().toMillis(),
                    slowest().toMillis(),
                    isGood() ? "PASS" : "MISS");
        }
    }

    boolean isGood() {
        return built.compareTo(ASKED_OF_BUILDING) <= 0 && answered.stream().allMatch(Answered::isGood);
    }

    @Override
    public String toString() {
        return """
                # A large lake

                - %s; load average %.1f
                - %,d events in %,d files, %,d MB
                - lake built from the export in %.1f s (asked: at most %d s)

                | question | rows | first ms | slowest ms | asked: below %d s |
                | --- | ---: | ---: | ---: | --- |
                %s
                """.formatted(machine, load, events, files, bytes >> 20, built.toMillis() / 1000.0,
                ASKED_OF_BUILDING.toSeconds(), ASKED_OF_A_QUESTION.toSeconds(),
                answered.stream().map(Answered::toString).collect(Collectors.joining("\n")));
    }
}
