package party.somsom.identity;

import java.util.Locale;

/** Passwords: the way back in, and the change by the owner. Addresses are passed normalised, passwords valid. */
public interface Credentials {
    /**
     * Mails a code to the owner of the address. Earlier codes go on working. Does nothing for an address without an
     * account, which takes as long.
     */
    void forgot(String email, Locale language, Client client);

    /**
     * Sets a new password with a code, ends all sessions on every node, and tells the owner by mail.
     * {@code PASSWORD_BREACHED}; {@code CODE_INVALID}, also for an unknown address; {@code CODE_EXPIRED} only if the
     * code is right; {@code OVERLOADED}.
     */
    void reset(String email, String code, String newPassword, Locale language, Client client);

    /**
     * Sets a new password, ends all other sessions on every node, and tells the owner by mail.
     * {@code PASSWORD_BREACHED}, {@code WRONG_PASSWORD}, {@code OVERLOADED}.
     */
    void change(Caller caller, String currentPassword, String newPassword, Locale language, Client client);
}
