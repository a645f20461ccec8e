package party.somsom.identity.cognito;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.OwnSession;

/** What one log-in started. Statements change the row; entities only read it. Times are in milliseconds. */
@Entity
@Table(name = "cognito_session")
class CognitoSession {
    @Id
    String id;
    String userId;
    long createdAt;
    long expiresAt;
    long lastSeenAt;
    @Nullable
    Long endedAt;
    String device;
    @Nullable
    String place;

    OwnSession seenFrom(String currentId) {
        return new OwnSession(id, device, place, Instant.ofEpochMilli(createdAt), Instant.ofEpochMilli(lastSeenAt),
                id.equals(currentId));
    }
}
