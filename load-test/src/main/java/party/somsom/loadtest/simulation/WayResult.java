package party.somsom.loadtest.simulation;

import party.somsom.loadtest.simulation.Tally.Outcome;

/** One way, simulated. */
record WayResult(Way way, Outcome outcome) {
    private static final int LIMIT_MILLIS = 100;
    /** Open, CONNECT, twice SUBSCRIBE, DISCONNECT. */
    private static final int FRAMES_OF_A_PERSON = 5;

    boolean isSound(Scale scale) {
        return failures(scale) == 0 && outcome.p99() < LIMIT_MILLIS;
    }

    /** People who did not reach the end of their journey, because it ends at the first failure. */
    int failures(Scale scale) {
        return scale.people() - outcome.arrived();
    }

    /** Frames sent over WebSockets, handshakes included. */
    int frames(Scale scale) {
        return way == Way.STOMP ? FRAMES_OF_A_PERSON * scale.people() : 0;
    }
}
