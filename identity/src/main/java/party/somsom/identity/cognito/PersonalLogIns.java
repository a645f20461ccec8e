package party.somsom.identity.cognito;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.personal.PersonalData;

/** The sessions of a user. Only the ids of ended ones are left after the erasure, for tokens that are still valid. */
class PersonalLogIns implements PersonalData {
    private final CognitoSessionRows rows;

    PersonalLogIns(CognitoSessionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        rows.all(userId).stream().map(LogIn::of).forEach(to);
    }

    @Override
    public void erase(String userId) {
        rows.forget(userId);
    }

    record LogIn(String sessionId, String device, @Nullable String place, Instant startedAt, Instant lastSeenAt,
            Instant expiresAt, @Nullable Instant endedAt) {
        static LogIn of(CognitoSession session) {
            return new LogIn(session.id, session.device, session.place, Instant.ofEpochMilli(session.createdAt),
                    Instant.ofEpochMilli(session.lastSeenAt), Instant.ofEpochMilli(session.expiresAt),
                    session.endedAt == null ? null : Instant.ofEpochMilli(session.endedAt));
        }
    }
}
