package party.somsom.identity.local;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.database.Milliseconds;
import party.somsom.identity.AccountView;
import party.somsom.identity.Caller;
import party.somsom.identity.OwnAccountView;
import party.somsom.identity.SignedIn;

/**
 * An account whose address is confirmed. Statements change the row; entities only read it. Its code is the one that
 * confirmed it.
 */
@Entity
@Table(name = "identity_account")
class Account {
    @Id
    @Column(columnDefinition = "char")
    String id;
    String email;
    String name;
    String passwordHash;
    @Convert(converter = Milliseconds.class)
    Instant createdAt;
    @Convert(converter = Milliseconds.class)
    Instant confirmedAt;
    @Column(columnDefinition = "char")
    String codeId;
    @Column(columnDefinition = "binary")
    byte[] codeHash;
    @Nullable
    String termsVersion;
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant termsAcceptedAt;

    /** Absent for everybody who is no operator. */
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant operatorSince;

    /** It never expires, because it has done its work. */
    MailedCode code() {
        return new MailedCode(id, codeId, codeHash, Instant.MAX);
    }

    Set<String> roles() {
        return operatorSince == null ? Set.of() : Set.of(Caller.OPERATOR);
    }

    AccountView view() {
        return new AccountView(id, email, name, true);
    }

    OwnAccountView ownView() {
        return new OwnAccountView(id, email, name, createdAt, termsVersion, termsAcceptedAt);
    }

    SignedIn.User user() {
        return new SignedIn.User(id, email, name);
    }
}
