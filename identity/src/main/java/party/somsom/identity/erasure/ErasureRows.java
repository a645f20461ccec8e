package party.somsom.identity.erasure;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and deletes erasures that are not complete. */
interface ErasureRows extends Repository<Erasure, String> {
    @Query("select e.accountId from Erasure e order by e.requestedAt")
    List<String> open();

    @Modifying
    @Transactional
    @Query("delete from Erasure e where e.accountId = :accountId")
    void delete(String accountId);
}
