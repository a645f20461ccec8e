package party.somsom.identity.local;

import java.util.Locale;
import java.util.function.Supplier;

import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Changes the second factors of an account. The owner is told, and all other sessions end. */
class FactorChanges {
    private final CredentialChanges changes;
    private final SecondFactorTable factors;
    private final RecoveryCodes recoveryCodes;
    private final AccountMails mails;
    private final SecurityLog log;

    FactorChanges(CredentialChanges changes, SecondFactorTable factors, RecoveryCodes recoveryCodes,
            AccountMails mails, SecurityLog log) {
        this.changes = changes;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.mails = mails;
        this.log = log;
    }

    /** @param change runs in a transaction */
    <T> T make(SecurityEvent event, Account account, Caller caller, Locale language, Client client,
            Supplier<T> change) {
        var result = changes.make(account.id, caller.sessionId(), () -> {
            var changed = change.get();
            forgetUselessCodes(event, account);
            mails.factorsChanged(account.email, event.id(), language);
            return changed;
        });
        log.record(event, account.id, client);
        return result;
    }

    /** Recovery codes stand in for a factor, so they go with the last one. */
    private void forgetUselessCodes(SecurityEvent event, Account account) {
        var removed = event == SecurityEvent.TOTP_REMOVED || event == SecurityEvent.PASSKEY_REMOVED;
        if (removed && !factors.of(account.id).asked()) {
            recoveryCodes.deleteAll(account.id);
        }
    }
}
