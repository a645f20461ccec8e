package party.somsom.identity.local;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A session. Statements change the row; entities only read it. Times are in milliseconds. */
@Entity
@Table(name = "identity_session")
class SessionRow {
    @Id
    @Column(columnDefinition = "char")
    String id;
    @Column(columnDefinition = "char")
    String accountId;
    long createdAt;
    long expiresAt;
    @Nullable
    Long endedAt;
    String device;
    @Nullable
    String place;
    long lastSeenAt;
}
