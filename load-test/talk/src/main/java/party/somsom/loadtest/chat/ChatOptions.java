package party.somsom.loadtest.chat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line, as load-test/chat explains it.
 *
 * @param root the built repository
 * @param out  where the Markdown goes
 */
record ChatOptions(int clients, int rooms, int messages, int warmUp, int history, Path root, Path out) {
    private static final Map<String, String> DEFAULTS = Map.of("--clients", "200", "--rooms", "20", "--messages",
            "20000", "--warm-up", "10000", "--history", "1000000", "--root", "", "--out",
            "load-test/talk/target/chat.md");

    static ChatOptions parse(String... args) {
        var given = new HashMap<>(DEFAULTS);
        var left = List.of(args).iterator();
        while (left.hasNext()) {
            var option = left.next();
            if (!DEFAULTS.containsKey(option) || !left.hasNext()) {
                throw new IllegalArgumentException("What is " + option + "? See load-test/chat --help");
            }
            given.put(option, left.next());
        }
        return new ChatOptions(number(given, "--clients"), number(given, "--rooms"), number(given, "--messages"),
                number(given, "--warm-up"), number(given, "--history"), Path.of(given.getOrDefault("--root", "")),
                Path.of(given.getOrDefault("--out", "")));
    }

    private static int number(Map<String, String> given, String option) {
        return Integer.parseInt(given.getOrDefault(option, ""));
    }
}
