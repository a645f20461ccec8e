package party.somsom.identity.local;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A session that has ended lately. It is still there when the account and its sessions are deleted. */
@Entity
@Table(name = "identity_ended_session")
class EndedSessionRow {
    @Id
    @Column(columnDefinition = "char")
    String sessionId;
    /** In milliseconds. */
    long endedAt;
}
