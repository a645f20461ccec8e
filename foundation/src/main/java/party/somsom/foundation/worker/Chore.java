package party.somsom.foundation.worker;

import java.time.Duration;

/** What is done again and again while the application runs. Each bean of this type gets a worker. */
public interface Chore {
    String name();

    /** The rest between two times. */
    Duration pause();

    /** The rest before the first time. */
    default Duration firstPause() {
        return Duration.ZERO;
    }

    void run() throws Exception;

    static Chore every(Duration pause, String name, Body body) {
        return new SimpleChore(name, pause, body);
    }

    /** What a chore does that needs no class of its own. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }
}
