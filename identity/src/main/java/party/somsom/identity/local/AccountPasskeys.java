package party.somsom.identity.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads and changes passkeys. Methods that write run in the caller's transaction. */
interface AccountPasskeys extends Repository<AccountPasskey, String> {
    @Query("select p from AccountPasskey p where p.accountId = :accountId order by p.createdAt desc, p.id desc")
    List<AccountPasskey> of(String accountId);

    @Query("select p from AccountPasskey p where p.credentialId = :credentialId")
    Optional<AccountPasskey> withCredential(byte[] credentialId);

    /**
     * Of two requests with the same count one is late, and is no owner's. Devices that do not count say 0 for ever.
     *
     * @return 0 if the count does not grow
     */
    @Modifying
    @Query("""
            update AccountPasskey p set p.signatureCount = :count, p.backupState = :backupState, p.lastUsedAt = :now
            where p.credentialId = :credentialId
            and (p.signatureCount < :count or p.signatureCount = 0 and :count = 0)""")
    int use(byte[] credentialId, long count, boolean backupState, Instant now);

    /** @return 0 if the account has no such passkey */
    @Modifying
    @Query("delete from AccountPasskey p where p.id = :id and p.accountId = :accountId")
    int delete(String accountId, String id);
}
