package party.somsom.identity.local;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A code that stands in for a lost factor, once. */
@Entity
@Table(name = "identity_recovery_code")
class RecoveryCode {
    @Id
    @Column(columnDefinition = "char")
    String id;
    @Column(columnDefinition = "char")
    String accountId;
    @Column(columnDefinition = "binary")
    byte[] hash;

    /** Hibernate makes it and fills it. */
    protected RecoveryCode() {
    }

    RecoveryCode(String id, String accountId, byte[] hash) {
        this.id = id;
        this.accountId = accountId;
        this.hash = hash;
    }
}
