package party.somsom.loadtest.reminders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line, as load-test/reminders explains it.
 *
 * @param kill whether a node is killed in the middle
 * @param root the built repository
 * @param out  where the Markdown goes
 */
record ReminderOptions(int holders, double dead, String faults, boolean kill, Path root, Path out) {
    private static final Map<String, String> DEFAULTS = Map.of("--holders", "100000", "--dead", "0.03", "--faults",
            "QUOTA_EXCEEDED=0.01&INTERNAL=0.01", "--root", "", "--out", "load-test/target/reminders.md");
    private static final String KILL = "--kill";

    static ReminderOptions parse(String... args) {
        var words = new ArrayList<>(List.of(args));
        var kill = words.remove(KILL);
        var given = new HashMap<>(DEFAULTS);
        var left = words.iterator();
        while (left.hasNext()) {
            var option = left.next();
            if (!DEFAULTS.containsKey(option) || !left.hasNext()) {
                throw new IllegalArgumentException("What is " + option + "? See load-test/reminders --help");
            }
            given.put(option, left.next());
        }
        return new ReminderOptions(Integer.parseInt(given.getOrDefault("--holders", "")),
                Double.parseDouble(given.getOrDefault("--dead", "")), given.getOrDefault("--faults", ""), kill,
                Path.of(given.getOrDefault("--root", "")), Path.of(given.getOrDefault("--out", "")));
    }

    /** Of so many holders the device is dead. */
    int deadDevices() {
        return (int) (holders * dead);
    }
}
