package party.somsom.identity.local;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.database.Milliseconds;

/** A code for a new password or a new address. Without an account it is right for nobody. */
@Entity
@Table(name = "identity_code")
class AccountCode {
    @Id
    @Column(columnDefinition = "char")
    String id;
    @Column(columnDefinition = "char")
    @Nullable
    String accountId;
    @Enumerated(EnumType.STRING)
    Codes.Purpose purpose;
    @Nullable
    String newEmail;
    @Column(columnDefinition = "binary")
    byte[] hash;
    @Convert(converter = Milliseconds.class)
    Instant expiresAt;

    /** Hibernate makes it and fills it. */
    protected AccountCode() {
    }

    AccountCode(Codes.Purpose purpose, @Nullable String accountId, @Nullable String newEmail, Codes.Stored code) {
        this.id = code.rowId();
        this.accountId = accountId;
        this.purpose = purpose;
        this.newEmail = newEmail;
        this.hash = code.hash();
        this.expiresAt = code.expiresAt();
    }

    Codes.Stored stored() {
        return new Codes.Stored(id, hash, expiresAt);
    }
}
