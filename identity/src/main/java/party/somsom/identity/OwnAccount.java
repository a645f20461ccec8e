package party.somsom.identity;

import java.util.Locale;

/** What owners see and change of their own account. {@code TOKEN_INVALID} if the account is gone. */
public interface OwnAccount {
    OwnAccountView find(Caller caller);

    /** New tokens have the new name, and so has everything that is shown to others. */
    OwnAccountView rename(Caller caller, String name, Client client);

    /** Mails a code to the new address. An earlier code is void. {@code WRONG_PASSWORD}, {@code EMAIL_TAKEN}. */
    void askForEmail(Caller caller, String password, String newEmail, Locale language, Client client);

    /**
     * Changes the address to the one that the code was mailed to, and tells the old address. New tokens have the new
     * address. {@code CODE_INVALID}, {@code CODE_EXPIRED}, {@code EMAIL_TAKEN}.
     */
    OwnAccountView confirmEmail(Caller caller, String code, Locale language, Client client);

    /**
     * Deletes the account and everything that the stores keep about its owner. What cannot be deleted now is deleted
     * soon, even if this node dies. {@code WRONG_PASSWORD}.
     *
     * @param check called when the password was right; it throws if the owner cannot go now
     */
    void erase(Caller caller, String password, Client client, Runnable check);
}
