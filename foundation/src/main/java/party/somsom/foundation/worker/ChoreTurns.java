package party.somsom.foundation.worker;

import java.time.Duration;

/** The turns of a chore. The first turn does no work; it only returns the rest before the first run. */
final class ChoreTurns implements Step {
    private final Chore chore;
    private boolean rested;

    ChoreTurns(Chore chore) {
        this.chore = chore;
    }

    @Override
    public Duration run() throws Exception {
        if (!rested) {
            rested = true;
            return chore.firstPause();
        }
        chore.run();
        return chore.pause();
    }
}
