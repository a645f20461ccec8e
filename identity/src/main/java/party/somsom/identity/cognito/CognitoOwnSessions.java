package party.somsom.identity.cognito;

import java.util.List;
import java.util.Map;

import party.somsom.identity.Caller;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.OwnSession;
import party.somsom.identity.OwnSessions;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Shows and ends the sessions that began with a log-in here. Cognito itself has no list of them. */
class CognitoOwnSessions implements OwnSessions {
    private static final int SHOWN = 100;

    private final CognitoSessionStore store;
    private final CognitoSessions sessions;
    private final SecurityLog log;

    CognitoOwnSessions(CognitoSessionStore store, CognitoSessions sessions, SecurityLog log) {
        this.store = store;
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    public List<OwnSession> list(Caller caller) {
        var running = store.running(caller.userId(), SHOWN);
        return running.stream().map(session -> session.seenFrom(caller.sessionId())).toList();
    }

    @Override
    public void end(Caller caller, String sessionId) {
        if (store.withId(sessionId).filter(session -> session.userId.equals(caller.userId())).isEmpty()) {
            throw IdentityRefusal.SESSION_NOT_FOUND.asException();
        }
        sessions.end(sessionId, caller.userId());
        record(SecurityEvent.SESSION_ENDED, caller, sessionId);
    }

    @Override
    public void endOthers(Caller caller) {
        sessions.endOthers(caller.userId(), caller.sessionId());
        record(SecurityEvent.OTHER_SESSIONS_ENDED, caller, caller.sessionId());
    }

    private void record(SecurityEvent event, Caller caller, String sessionId) {
        log.record(event, caller.userId(), null, Map.of("session", sessionId));
    }
}
