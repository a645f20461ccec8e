package party.somsom.localstack;

import java.util.Optional;

/** Tells the person at the keyboard what happens. */
final class Terminal {
    private static final String CLEAR_LINE = "\r\033[K";

    private final boolean isWatched = Optional.ofNullable(System.console())
            .filter(console -> console.isTerminal())
            .isPresent();
    private String progress = "";

    synchronized void say(String line) {
        endProgress();
        IO.println(line);
    }

    /** Shows the current work. On a terminal it updates one line; otherwise it writes each kind of work once. */
    synchronized void progress(String what, String detail) {
        var now = isWatched ? what + " " + detail : what;
        if (!now.equals(progress)) {
            IO.print(isWatched ? "%s  %s".formatted(CLEAR_LINE, now) : "  %s%n".formatted(now));
        }
        progress = now;
    }

    synchronized void endProgress() {
        if (isWatched && !progress.isEmpty()) {
            IO.print(CLEAR_LINE);
        }
        progress = "";
    }
}
