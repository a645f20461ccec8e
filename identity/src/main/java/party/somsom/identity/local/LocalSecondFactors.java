package party.somsom.identity.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.FactorProof;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecondFactors;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.SignedIn;
import party.somsom.identity.TotpSetup;
import party.somsom.identity.local.FactorChallenges.Kind;

/** Keeps second factors in MySQL. */
class LocalSecondFactors implements SecondFactors {
    private final Owners owners;
    private final Accounts accounts;
    private final TotpFactor totp;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyFactor passkeys;
    private final FactorChanges changes;
    private final FactorChallenges challenges;
    private final FactorGuesses guesses;
    private final SecondFactorTable factors;
    private final AccountMails mails;
    private final ConfirmationMails outgoing;
    private final LogIns logIns;
    private final SecurityLog log;
    private final TransactionTemplate transaction;

    LocalSecondFactors(Owners owners, Accounts accounts, TotpFactor totp, RecoveryCodes recoveryCodes,
            PasskeyFactor passkeys, FactorChanges changes, FactorChallenges challenges, FactorGuesses guesses,
            SecondFactorTable factors, AccountMails mails, ConfirmationMails outgoing, LogIns logIns, SecurityLog log,
            TransactionTemplate transaction) {
        this.owners = owners;
        this.accounts = accounts;
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.changes = changes;
        this.challenges = challenges;
        this.guesses = guesses;
        this.factors = factors;
        this.mails = mails;
        this.outgoing = outgoing;
        this.logIns = logIns;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public TotpSetup startTotp(Caller caller, String password, Client client) {
        return totp.start(owners.find(caller, password, client));
    }

    @Override
    public List<String> confirmTotp(Caller caller, String code, Locale language, Client client) {
        var account = owners.find(caller);
        return changes.make(SecurityEvent.TOTP_ADDED, account, caller, language, client, () -> {
            totp.confirm(account.id, code);
            return recoveryCodes.renew(account.id);
        });
    }

    @Override
    public void removeTotp(Caller caller, String password, Locale language, Client client) {
        var account = owners.find(caller, password, client);
        if (factors.of(account.id).totp()) {
            changes.make(SecurityEvent.TOTP_REMOVED, account, caller, language, client, () -> {
                totp.remove(account.id);
                return account;
            });
        }
    }

    @Override
    public List<String> renewRecoveryCodes(Caller caller, String password, Locale language, Client client) {
        var account = owners.find(caller, password, client);
        return changes.make(SecurityEvent.RECOVERY_CODES_MADE, account, caller, language, client,
                () -> recoveryCodes.renew(account.id));
    }

    @Override
    public SignedIn logIn(String challengeId, FactorProof proof, Locale language, Client client) {
        var account = challenges.find(Kind.SECOND_FACTOR, challengeId)
                .flatMap(accounts::withId)
                .orElseThrow(IdentityRefusal.CHALLENGE_EXPIRED::asException);
        guesses.beforeAny(challengeId, account, client);
        if (!holds(proof, challengeId, account, language, client)) {
            log.record(SecurityEvent.SECOND_FACTOR_FAILED, account.id, client,
                    Map.of("factor", proof.factor().name()));
            throw (proof instanceof FactorProof.SignedByPasskey
                    ? IdentityRefusal.PASSKEY_INVALID
                    : IdentityRefusal.CODE_INVALID).asException();
        }
        if (challenges.take(Kind.SECOND_FACTOR, challengeId).isEmpty()) {
            throw IdentityRefusal.CHALLENGE_EXPIRED.asException(); // another request was faster
        }
        return logIns.by(proof.factor(), account, client);
    }

    private boolean holds(FactorProof proof, String challengeId, Account account, Locale language, Client client) {
        return switch (proof) {
            case FactorProof.OneTimePassword(String digits) -> areRight(digits, account, client);
            case FactorProof.Recovery(String code) -> recovers(code, account, language, client);
            case FactorProof.SignedByPasskey(var credential) -> passkeys.isOf(account, challengeId, credential);
        };
    }

    private boolean areRight(String digits, Account account, Client client) {
        guesses.beforeDigits(account, client);
        var right = totp.use(account.id, digits);
        if (right) {
            guesses.digitsWereRight(account, client);
        }
        return right;
    }

    /** The owner is told, because a thief may have found the codes. */
    private boolean recovers(String code, Account account, Locale language, Client client) {
        var right = transaction.execute(_ -> {
            if (!recoveryCodes.use(account.id, code)) {
                return false;
            }
            mails.recoveryCodeUsed(account.email, factors.of(account.id).recoveryCodesLeft(), language);
            return true;
        });
        if (right) {
            outgoing.sendSoon();
            log.record(SecurityEvent.RECOVERY_CODE_USED, account.id, client);
        }
        return right;
    }
}
