package party.somsom.identity.local;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

import party.somsom.foundation.id.Ids;

/** Keeps passkeys in MySQL as Spring Security wants them. Methods that write run in the caller's transaction. */
class PasskeyTable implements UserCredentialRepository {
    private final AccountPasskeys rows;
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    PasskeyTable(AccountPasskeys rows, EntityManager entities, Clock clock, Ids ids) {
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return rows.withCredential(credentialId.getBytes()).map(AccountPasskey::toRecord).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return rows.of(PasskeyOwners.accountOf(userId)).stream().map(AccountPasskey::toRecord).toList();
    }

    /** Only the use of a passkey changes what is saved of it. */
    @Override
    public void save(CredentialRecord credential) {
        var id = credential.getCredentialId().getBytes();
        if (rows.withCredential(id).isEmpty()) {
            var attestation = Objects.requireNonNull(credential.getAttestationObject()).getBytes();
            entities.persist(new AccountPasskey(ids.next(), credential, attestation, clock.instant()));
        } else if (rows.use(id, credential.getSignatureCount(), credential.isBackupState(), clock.instant()) == 0) {
            throw new IllegalArgumentException("the count of signatures does not grow, so somebody has a copy");
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("owners delete passkeys by the id of the row");
    }
}
