package party.somsom.identity.token;

import java.util.List;

/** Knows for certain which sessions have ended. It is asked only while Redis does not know. */
public interface SessionCheck {
    boolean isRunning(String sessionId);

    /** @param since in milliseconds */
    List<EndedSession> endedSince(long since);
}
