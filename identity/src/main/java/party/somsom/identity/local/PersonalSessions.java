package party.somsom.identity.local;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.personal.PersonalData;

/** The sessions of an account. */
class PersonalSessions implements PersonalData {
    private final SessionRows rows;

    PersonalSessions(SessionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        rows.findByAccountId(userId)
                .forEach(row -> to.accept(new ExportedSession(row.id, row.device, row.place,
                        Instant.ofEpochMilli(row.createdAt), Instant.ofEpochMilli(row.lastSeenAt),
                        Instant.ofEpochMilli(row.expiresAt),
                        row.endedAt == null ? null : Instant.ofEpochMilli(row.endedAt))));
    }

    /** They were deleted with their account. */
    @Override
    public void erase(String userId) {
    }

    record ExportedSession(String sessionId, String device, @Nullable String place, Instant startedAt,
            Instant lastSeenAt, Instant expiresAt, @Nullable Instant endedAt) {
    }
}
