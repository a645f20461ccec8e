package party.somsom.identity.local;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads and makes accounts. */
interface Accounts extends Repository<Account, String> {
    @Query("select a from Account a where a.email = :email")
    Optional<Account> withEmail(String email);

    @Query("select a from Account a where a.id = :id")
    Optional<Account> withId(String id);

    @Query("select new party.somsom.identity.local.AccountName(a.id, a.name) from Account a where a.id in :ids")
    List<AccountName> named(Collection<String> ids);

    /**
     * Makes an account of a sign-up. Does nothing if the address has an account, or if the sign-up is gone. Runs in the
     * caller's transaction.
     */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO identity_account
              (id, email, name, password_hash, created_at, confirmed_at, code_id, code_hash, terms_version,
               terms_accepted_at)
            SELECT s.id, s.email, COALESCE(:name, s.name), s.password_hash, s.created_at, :now, c.id, c.hash,
              s.terms_version, IF(s.terms_version IS NULL, NULL, s.created_at)
            FROM identity_signup s JOIN identity_signup_code c ON c.sign_up_id = s.id
            WHERE c.id = :codeId
            ON DUPLICATE KEY UPDATE identity_account.id = identity_account.id""")
    void makeOf(String codeId, @Nullable String name, long now);

    @Modifying
    @Query("update Account a set a.passwordHash = :hash where a.id = :id")
    void setPassword(String id, String hash);

    @Modifying
    @Query("update Account a set a.name = :name where a.id = :id")
    void setName(String id, String name);

    @Modifying
    @Query("update Account a set a.email = :email where a.id = :id")
    void setEmail(String id, String email);

    @Query("select a from Account a where a.operatorSince is not null order by a.operatorSince, a.id")
    List<Account> operators();

    @Modifying
    @Query("update Account a set a.operatorSince = :since where a.id = :id")
    void setOperatorSince(String id, @Nullable Instant since);

    /** No session begins until the caller's transaction has ended. Empty if the account is gone already. */
    @Query(nativeQuery = true, value = "SELECT id FROM identity_account WHERE id = :id FOR UPDATE")
    Optional<String> lock(String id);

    /** Its sessions and codes go with it. */
    @Modifying
    @Query("delete from Account a where a.id = :id")
    void delete(String id);
}
