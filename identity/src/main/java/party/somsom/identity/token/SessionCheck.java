package party.somsom.identity.token;

/** Tells whether a session has not ended. It is asked only while Redis does not answer. */
public interface SessionCheck {
    boolean isRunning(String sessionId);
}
