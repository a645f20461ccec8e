package party.somsom.identity.local;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Deletes recovery codes, in the caller's transaction. */
interface RecoveryCodeRows extends Repository<RecoveryCode, String> {
    /** @return 0 if the account has no such code, or has it no longer */
    @Modifying
    @Query("delete from RecoveryCode c where c.accountId = :accountId and c.hash = :hash")
    int use(String accountId, byte[] hash);

    @Modifying
    @Query("delete from RecoveryCode c where c.accountId = :accountId")
    void deleteAll(String accountId);
}
