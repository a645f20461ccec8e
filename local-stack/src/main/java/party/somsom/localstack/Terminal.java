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

    /** Shows what is being done: over and over on one line where a person looks on, else once for each of them. */
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
