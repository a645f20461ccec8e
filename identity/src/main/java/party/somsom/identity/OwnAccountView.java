package party.somsom.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an account says to its owner.
 *
 * @param termsVersion    the terms that the owner accepted when they signed up, if the client said so
 * @param termsAcceptedAt when that was
 * @param secondFactor    if the provider has second factors
 */
public record OwnAccountView(String userId, String email, String name, Instant createdAt,
        @Nullable String termsVersion, @Nullable Instant termsAcceptedAt, @Nullable SecondFactorView secondFactor) {
    public OwnAccountView(String userId, String email, String name, Instant createdAt, @Nullable String termsVersion,
            @Nullable Instant termsAcceptedAt) {
        this(userId, email, name, createdAt, termsVersion, termsAcceptedAt, null);
    }

    public OwnAccountView with(SecondFactorView factors) {
        return new OwnAccountView(userId, email, name, createdAt, termsVersion, termsAcceptedAt, factors);
    }
}
