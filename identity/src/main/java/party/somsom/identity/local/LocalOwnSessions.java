package party.somsom.identity.local;

import java.util.List;
import java.util.Map;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.Caller;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.OwnSession;
import party.somsom.identity.OwnSessions;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Shows and ends the sessions that the application keeps itself. */
class LocalOwnSessions implements OwnSessions {
    private static final int MOST = 100;

    private final SessionStore store;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final SecurityLog log;

    LocalOwnSessions(SessionStore store, Sessions sessions, TransactionTemplate transaction, SecurityLog log) {
        this.store = store;
        this.sessions = sessions;
        this.transaction = transaction;
        this.log = log;
    }

    @Override
    public List<OwnSession> list(Caller caller) {
        return store.latestOf(caller.userId(), MOST)
                .stream()
                .map(session -> session.seenFrom(caller.sessionId()))
                .toList();
    }

    @Override
    public void end(Caller caller, String sessionId) {
        if (!store.belongsTo(sessionId, caller.userId())) {
            throw IdentityRefusal.SESSION_NOT_FOUND.asException();
        }
        sessions.end(sessionId);
        log.record(SecurityEvent.SESSION_ENDED, caller.userId(), null, Map.of("session", sessionId));
    }

    @Override
    public void endOthers(Caller caller) {
        sessions.revoke(transaction.execute(_ -> sessions.endOthers(caller.userId(), caller.sessionId())));
        log.record(SecurityEvent.OTHER_SESSIONS_ENDED, caller.userId(), null, Map.of("session", caller.sessionId()));
    }
}
