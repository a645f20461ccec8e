package party.somsom.foundation.worker;

import java.time.Duration;

/** Work that is repeated as long as the application runs. Each bean of this type gets a worker. */
public interface Chore {
    String name();

    /** The rest between two runs. */
    Duration pause();

    /** The rest before the first run. */
    default Duration firstPause() {
        return Duration.ZERO;
    }

    void run() throws Exception;

    static Chore every(Duration pause, String name, Body body) {
        return new SimpleChore(name, pause, body);
    }

    /** The work of a chore that needs no class of its own. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }
}
