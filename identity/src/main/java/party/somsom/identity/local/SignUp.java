package party.somsom.identity.local;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.database.Milliseconds;
import party.somsom.identity.AccountView;
import party.somsom.identity.SignUpForm;

/**
 * One person's wish for an account. An address may have several, and nothing that happens to one changes another.
 * Statements change the row.
 */
@Entity
@Table(name = "identity_signup")
class SignUp {
    @Id
    @Column(columnDefinition = "char")
    String id;
    String email;
    String name;
    String passwordHash;
    Locale language;
    @Nullable
    String termsVersion;
    @Convert(converter = Milliseconds.class)
    Instant createdAt;
    /** When the last of its codes expires. */
    @Convert(converter = Milliseconds.class)
    Instant expiresAt;

    /** Hibernate makes it and fills it. */
    protected SignUp() {
    }

    SignUp(String id, SignUpForm form, String passwordHash, Instant now, Instant expiresAt) {
        this.id = id;
        this.email = form.email();
        this.name = form.name();
        this.passwordHash = passwordHash;
        this.language = Locale.of(form.language().getLanguage());
        this.termsVersion = form.termsVersion();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    AccountView view() {
        return new AccountView(id, email, name, false);
    }
}
