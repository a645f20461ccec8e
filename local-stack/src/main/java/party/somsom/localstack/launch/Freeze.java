package party.somsom.localstack.launch;

import java.io.IOException;

/** Stops a process as SIGSTOP does: it keeps its memory and its connections, and does nothing. */
public final class Freeze {
    private Freeze() {
    }

    /** @return what thaws it */
    public static Runnable process(long pid) {
        signal("-STOP", pid);
        return () -> signal("-CONT", pid);
    }

    private static void signal(String signal, long pid) {
        try {
            if (new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor() != 0) {
                throw new IllegalStateException("Process %d took no %s".formatted(pid, signal));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
