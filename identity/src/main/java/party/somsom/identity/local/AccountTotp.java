package party.somsom.identity.local;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import party.somsom.foundation.database.Milliseconds;

/** The sealed secret of the one-time passwords of an account, and the newest step of which one was used. */
@Entity
@Table(name = "identity_totp")
class AccountTotp {
    @Id
    @Column(columnDefinition = "char")
    String accountId;
    byte[] sealed;
    long lastStep;
    @Convert(converter = Milliseconds.class)
    Instant createdAt;

    /** Hibernate makes it and fills it. */
    protected AccountTotp() {
    }

    AccountTotp(String accountId, byte[] sealed, long lastStep, Instant now) {
        this.accountId = accountId;
        this.sealed = sealed;
        this.lastStep = lastStep;
        this.createdAt = now;
    }
}
