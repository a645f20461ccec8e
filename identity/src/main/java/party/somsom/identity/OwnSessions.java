package party.somsom.identity;

import java.util.List;

/** Shows people their sessions, and ends them. When a method returns, no ended session works on any node. */
public interface OwnSessions {
    /** The running sessions, the one that was seen last first. */
    List<OwnSession> list(Caller caller);

    /** It changes nothing if the session has ended already. {@code SESSION_NOT_FOUND}, also for sessions of others. */
    void end(Caller caller, String sessionId);

    /** Ends all sessions of the caller but the one in which they ask. */
    void endOthers(Caller caller);
}
