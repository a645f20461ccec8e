package party.somsom.identity.local;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import party.somsom.foundation.database.Milliseconds;

/** A row for each {@link MailedCode}. */
@Entity
@Table(name = "identity_signup_code")
class SignUpCode {
    @Id
    @Column(columnDefinition = "char")
    String id;
    @Column(columnDefinition = "char")
    String signUpId;
    @Column(columnDefinition = "binary")
    byte[] hash;
    @Convert(converter = Milliseconds.class)
    Instant expiresAt;

    /** Hibernate makes it and fills it. */
    protected SignUpCode() {
    }

    SignUpCode(MailedCode code) {
        this.id = code.id();
        this.signUpId = code.signUpId();
        this.hash = code.hash();
        this.expiresAt = code.expiresAt();
    }
}
