package party.somsom.identity.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads and deletes sign-ups. Methods that write run in the caller's transaction. */
interface SignUps extends Repository<SignUp, String> {
    @Query("select s from SignUp s where s.id = :id")
    Optional<SignUp> withId(String id);

    /** The codes that were mailed to an address, the newest last. */
    @Query("""
            select new party.somsom.identity.local.MailedCode(c.signUpId, c.id, c.hash, c.expiresAt)
            from SignUp s join SignUpCode c on c.signUpId = s.id where s.email = :email order by c.expiresAt, c.id""")
    List<MailedCode> codesTo(String email);

    /** The hashes of all passwords with which people signed up for an address, the newest first. */
    @Query("select s.passwordHash from SignUp s where s.email = :email order by s.createdAt desc, s.id desc")
    List<String> passwordsFor(String email);

    /** @return 0 if the sign-up is gone */
    @Modifying
    @Query("update SignUp s set s.expiresAt = :expiresAt where s.id = :id")
    int prolong(String id, Instant expiresAt);

    /** @return how many there were */
    @Modifying
    @Query("delete from SignUp s where s.email = :email")
    int deleteFor(String email);
}
