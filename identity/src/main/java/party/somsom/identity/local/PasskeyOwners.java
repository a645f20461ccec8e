package party.somsom.identity.local;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/**
 * Tells Spring Security whose passkeys they are. The handle that a device keeps is the id of the account, which says
 * nothing about a person. What Spring Security calls a user's name is the same id.
 */
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handleOf(String accountId) {
        return new Bytes(accountId.getBytes(StandardCharsets.US_ASCII));
    }

    static String accountOf(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.US_ASCII);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return findByUsername(accountOf(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return accounts.withId(accountId).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handleOf(account.id))
                .name(account.email)
                .displayName(account.name)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalArgumentException("the account is gone");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys go with their account");
    }
}
