package party.somsom.identity.cognito;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes what is remembered of users. A call that writes takes part in the caller's transaction, if any. */
interface CognitoUsers extends Repository<CognitoUser, String> {
    @Query("select u from CognitoUser u where u.id = :id")
    Optional<CognitoUser> withId(String id);

    /** Those with a confirmed address, the latest first. Cognito sees to it that there is one at most. */
    @Query("""
            select u from CognitoUser u where u.email = :email and u.confirmedAt is not null and u.goneAt is null
            order by u.confirmedAt desc""")
    List<CognitoUser> confirmed(String email);

    /** The sign-ups for an address, the latest first. */
    @Query("""
            select u from CognitoUser u where u.email = :email and u.confirmedAt is null and u.codesUntil > :never
            order by u.createdAt desc, u.id desc""")
    List<CognitoUser> unconfirmed(String email, Instant never);

    @Query("select u from CognitoUser u where u.id in :ids and u.confirmedAt is not null and u.goneAt is null")
    List<CognitoUser> confirmedAmong(Collection<String> ids);

    @Query("select u from CognitoUser u where u.confirmedAt is null and u.codesUntil < :before")
    List<CognitoUser> unconfirmedSince(Instant before, Limit most);

    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT INTO cognito_user (id, username, email, name, created_at, codes_until, terms_version)
            VALUES (:id, :username, :email, :name, :now, :codesUntil, :termsVersion)""")
    void signUp(String id, String username, String email, String name, long now, long codesUntil,
            @Nullable String termsVersion);

    /** Notes what Cognito says of a user. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT INTO cognito_user (id, username, email, name, created_at, confirmed_at, codes_until)
            VALUES (:id, :username, :email, :name, :now, :now, 0)
            ON DUPLICATE KEY UPDATE email = IF(gone_at IS NULL, :email, email),
              name = IF(gone_at IS NULL, :name, name), confirmed_at = COALESCE(confirmed_at, :now)""")
    void note(String id, String username, String email, String name, long now);

    @Modifying
    @Transactional
    @Query("update CognitoUser u set u.confirmedAt = :now, u.codeHash = :codeHash where u.id = :id")
    void confirm(String id, Instant now, byte[] codeHash);

    @Modifying
    @Transactional
    @Query("update CognitoUser u set u.codesUntil = :until where u.id = :id and u.confirmedAt is null")
    void prolong(String id, Instant until);

    /** The sign-ups for an address lead nowhere any more. */
    @Modifying
    @Transactional
    @Query("update CognitoUser u set u.codesUntil = :never where u.email = :email and u.confirmedAt is null")
    void supersede(String email, Instant never);

    @Modifying
    @Transactional
    @Query("update CognitoUser u set u.name = :name where u.id = :id")
    void setName(String id, String name);

    @Modifying
    @Transactional
    @Query("update CognitoUser u set u.newEmail = :newEmail, u.newEmailUntil = :until where u.id = :id")
    void wantEmail(String id, String newEmail, Instant until);

    @Modifying
    @Transactional
    @Query("update CognitoUser u set u.email = :email, u.newEmail = null, u.newEmailUntil = null where u.id = :id")
    void setEmail(String id, String email);

    /** Nothing personal is left in the row. It keeps the name at Cognito until the user is deleted there. */
    @Modifying
    @Transactional
    @Query("""
            update CognitoUser u set u.goneAt = :now, u.email = '', u.name = '', u.codeHash = null,
            u.termsVersion = null, u.newEmail = null, u.newEmailUntil = null where u.id = :id""")
    void forget(String id, Instant now);

    @Modifying
    @Transactional
    @Query("delete from CognitoUser u where u.id = :id")
    void delete(String id);
}
