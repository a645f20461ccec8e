package party.somsom.loadtest.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command line, as the commands explain it.
 *
 * @param root the built repository
 * @param out  where the Markdown goes
 */
public record Options(List<Integer> connections, int rounds, Duration measured, Duration warmUp, int people, Path root,
        Path out, boolean strict) {
    private static final String STRICT = "--strict";
    /** All scenarios and their preparation fit into the 15 minutes that an access token lives. */
    private static final Duration LONGEST_SCENARIO = Duration.ofSeconds(100);

    public Options {
        if (warmUp.plus(measured.multipliedBy(rounds)).compareTo(LONGEST_SCENARIO) > 0) {
            throw new IllegalArgumentException("warm-up and rounds may take 100 s together, or the tokens expire");
        }
    }

    /** @param defaults every option that there is */
    public static Options parse(Map<String, String> defaults, String... args) {
        var given = new HashMap<>(defaults);
        var left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            var option = left.pop();
            if (option.equals(STRICT)) {
                given.put(STRICT, "");
            } else if (defaults.containsKey(option) && !left.isEmpty()) {
                given.put(option, left.pop());
            } else {
                throw new IllegalArgumentException("What is " + option + "? See --help");
            }
        }
        return new Options(Stream.of(value(given, "--connections").split(",")).map(Integer::valueOf).toList(),
                Integer.parseInt(value(given, "--rounds")), seconds(value(given, "--seconds")),
                seconds(value(given, "--warm-up")), Integer.parseInt(value(given, "--people")),
                Path.of(value(given, "--root")), Path.of(value(given, "--out")), given.containsKey(STRICT));
    }

    public String describe() {
        return "median of %d rounds of %d s after a warm-up of %d s; %,d people, each with a token of their own"
                .formatted(rounds, measured.toSeconds(), warmUp.toSeconds(), people);
    }

    private static String value(Map<String, String> given, String option) {
        return given.getOrDefault(option, "");
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }
}
