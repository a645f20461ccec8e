package party.somsom.identity.cognito;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.database.Milliseconds;
import party.somsom.identity.AccountView;
import party.somsom.identity.OwnAccountView;
import party.somsom.identity.SignedIn;

/** What is remembered of a user of the pool. Statements change the row; entities only read it. */
@Entity
@Table(name = "cognito_user")
class CognitoUser {
    /** The {@code sub} in the user's tokens. */
    @Id
    String id;
    /** The name at Cognito, which nobody sees. */
    String username;
    String email;
    String name;
    @Convert(converter = Milliseconds.class)
    Instant createdAt;
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant confirmedAt;
    @Convert(converter = Milliseconds.class)
    Instant codesUntil;
    @Column(columnDefinition = "binary")
    byte @Nullable [] codeHash;
    @Nullable
    String termsVersion;
    @Nullable
    String newEmail;
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant newEmailUntil;
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant goneAt;

    AccountView view() {
        return new AccountView(id, email, name, confirmedAt != null);
    }

    OwnAccountView ownView() {
        return new OwnAccountView(id, email, name, createdAt, termsVersion, termsVersion == null ? null : createdAt);
    }

    SignedIn.User user() {
        return new SignedIn.User(id, email, name);
    }
}
