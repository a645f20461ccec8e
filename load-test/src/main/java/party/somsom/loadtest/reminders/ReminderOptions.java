package party.somsom.loadtest.reminders;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** The number of people who are reminded, and what fails meanwhile. */
final class ReminderOptions {
    @Option(names = "--holders", paramLabel = "N", description = {
            "people who hold a ticket of the date and have a device (${DEFAULT-VALUE})"})
    private int holders = 100_000;

    @Option(names = "--dead", paramLabel = "SHARE", description = {
            "of the devices FCM does not know any more (${DEFAULT-VALUE})"})
    private double dead = 0.03;

    @Option(names = "--faults", paramLabel = "SHARES", description = {
            "of the calls that FCM refuses or fails (${DEFAULT-VALUE})"})
    private String faults = "QUOTA_EXCEEDED=0.01&INTERNAL=0.01";

    @Option(names = "--kill", description = "kill -9 one of the nodes when a third is done")
    private boolean kill;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/reminders.md");

    int holders() {
        return holders;
    }

    int deadDevices() {
        return (int) (holders * dead);
    }

    String faults() {
        return faults;
    }

    boolean kill() {
        return kill;
    }

    Path out() {
        return out;
    }
}
