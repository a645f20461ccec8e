package party.somsom.loadtest.reminders;

import java.nio.file.Path;

import party.somsom.loadtest.bench.CommandLines;
import picocli.CommandLine.Option;

/** The command line, as load-test/reminders explains it. */
interface ReminderOptions {
    @Option(names = "--holders", defaultValue = "100000")
    int holders();

    /** A share of the devices. */
    @Option(names = "--dead", defaultValue = "0.03")
    double dead();

    @Option(names = "--faults", defaultValue = "QUOTA_EXCEEDED=0.01&INTERNAL=0.01")
    String faults();

    @Option(names = "--kill")
    boolean kill();

    /** The built repository. */
    @Option(names = "--root", defaultValue = "")
    Path root();

    /** Where the Markdown goes. */
    @Option(names = "--out", defaultValue = "load-test/target/reminders.md")
    Path out();

    static ReminderOptions parse(String... words) {
        return CommandLines.read(ReminderOptions.class, words);
    }

    /** Of so many holders the device is dead. */
    static int deadDevices(ReminderOptions options) {
        return (int) (options.holders() * options.dead());
    }
}
