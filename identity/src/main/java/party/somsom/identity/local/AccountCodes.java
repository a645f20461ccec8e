package party.somsom.identity.local;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads and deletes the codes of accounts. Methods that write run in the caller's transaction. */
interface AccountCodes extends Repository<AccountCode, String> {
    @Query("select c from AccountCode c where c.accountId = :accountId and c.purpose = :purpose")
    List<AccountCode> of(String accountId, Codes.Purpose purpose);

    /** The addresses that the owner has asked for. */
    @Query("select c.newEmail from AccountCode c where c.accountId = :accountId and c.newEmail is not null")
    List<String> newEmailsOf(String accountId);

    @Modifying
    @Query("delete from AccountCode c where c.accountId = :accountId and c.purpose = :purpose")
    void delete(String accountId, Codes.Purpose purpose);

    /** Deletes the codes for every purpose: each belongs to the address or the password that the account had. */
    @Modifying
    @Query("delete from AccountCode c where c.accountId = :accountId")
    void deleteAll(String accountId);

    /** Deletes the codes with which any account was to get this address. */
    @Modifying
    @Query("delete from AccountCode c where c.newEmail = :newEmail")
    void deleteTo(String newEmail);
}
