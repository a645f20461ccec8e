package party.somsom.identity.local;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the secrets of one-time passwords. */
interface AccountTotps extends Repository<AccountTotp, String> {
    @Query("select t from AccountTotp t where t.accountId = :accountId")
    Optional<AccountTotp> of(String accountId);

    /** @return 0 if a code of this step or of a later one was used before */
    @Modifying
    @Transactional
    @Query("update AccountTotp t set t.lastStep = :step where t.accountId = :accountId and t.lastStep < :step")
    int use(String accountId, long step);

    /** Runs in the caller's transaction. */
    @Modifying
    @Query("delete from AccountTotp t where t.accountId = :accountId")
    void delete(String accountId);
}
