package party.somsom.loadtest.simulation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;

/**
 * The command line, as load-test/simulate explains it.
 *
 * @param root the built repository
 * @param out  where the Markdown goes
 */
record SimulateOptions(Scale scale, List<Way> ways, Path root, Path out) {
    static SimulateOptions parse(String... args) {
        var options = new SimulateOptions(Scale.FULL, List.of(Way.values()), Path.of(""),
                Path.of("load-test/simulation/target/results.md"));
        var left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            options = options.with(left.pop(), left);
        }
        return options;
    }

    private SimulateOptions with(String option, ArrayDeque<String> left) {
        if (option.equals("--short")) {
            return new SimulateOptions(Scale.SHORT, ways, root, out);
        }
        if (left.isEmpty()) {
            throw unknown(option);
        }
        var value = left.pop();
        return switch (option) {
            case "--way" ->
                new SimulateOptions(scale, List.of(Way.valueOf(value.toUpperCase(Locale.ROOT))), root, out);
            case "--root" -> new SimulateOptions(scale, ways, Path.of(value), out);
            case "--out" -> new SimulateOptions(scale, ways, root, Path.of(value));
            default -> throw unknown(option);
        };
    }

    private static IllegalArgumentException unknown(String option) {
        return new IllegalArgumentException("What is " + option + "? See load-test/simulate --help");
    }
}
