package party.somsom.identity.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.dao.DataIntegrityViolationException;

import party.somsom.identity.AddedPasskey;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.IdentityRefusedException;
import party.somsom.identity.PasskeyChallenge;
import party.somsom.identity.PasskeyView;
import party.somsom.identity.Passkeys;
import party.somsom.identity.SecondFactor;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.SignedIn;
import party.somsom.identity.local.FactorChallenges.Kind;
import party.somsom.identity.passkey.PasskeyCeremonies;

/** Keeps passkeys in MySQL. */
class LocalPasskeys implements Passkeys {
    private static final int MOST = 20;

    private final Owners owners;
    private final Accounts accounts;
    private final AccountPasskeys rows;
    private final PasskeyCeremonies ceremonies;
    private final PasskeyFactor factor;
    private final FactorChallenges challenges;
    private final FactorChanges changes;
    private final SecondFactorTable factors;
    private final RecoveryCodes recoveryCodes;
    private final LogIns logIns;
    private final RefreshTokens secrets;
    private final SecurityLog log;

    LocalPasskeys(Owners owners, Accounts accounts, AccountPasskeys rows, PasskeyCeremonies ceremonies,
            PasskeyFactor factor, FactorChallenges challenges, FactorChanges changes, SecondFactorTable factors,
            RecoveryCodes recoveryCodes, LogIns logIns, RefreshTokens secrets, SecurityLog log) {
        this.owners = owners;
        this.accounts = accounts;
        this.rows = rows;
        this.ceremonies = ceremonies;
        this.factor = factor;
        this.challenges = challenges;
        this.changes = changes;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.logIns = logIns;
        this.secrets = secrets;
        this.log = log;
    }

    @Override
    public Map<String, Object> startAdding(Caller caller, String password, Client client) {
        var account = owners.find(caller, password, client);
        if (factors.of(account.id).passkeys() >= MOST) {
            throw IdentityRefusal.TOO_MANY_PASSKEYS.asException();
        }
        var begun = ceremonies.beginAdding(account.id);
        challenges.keep(Kind.NEW_PASSKEY, caller.sessionId(), begun.challenge());
        return begun.options();
    }

    @Override
    public AddedPasskey add(Caller caller, Map<String, Object> credential, String label, Locale language,
            Client client) {
        var challenge = challenges.take(Kind.NEW_PASSKEY, caller.sessionId())
                .orElseThrow(IdentityRefusal.CHALLENGE_EXPIRED::asException);
        var account = owners.find(caller);
        try {
            return changes.make(SecurityEvent.PASSKEY_ADDED, account, caller, language, client, () -> {
                var id = ceremonies.add(account.id, challenge, credential, label).getBytes();
                var codes = factors.of(account.id).recoveryCodesLeft() > 0
                        ? List.<String>of()
                        : recoveryCodes.renew(account.id);
                return new AddedPasskey(rows.withCredential(id).orElseThrow().view(), codes);
            });
        } catch (DataIntegrityViolationException unusable) {
            throw IdentityRefusal.PASSKEY_INVALID.asException(); // it is known already, or some part is far too long
        }
    }

    @Override
    public List<PasskeyView> list(Caller caller) {
        return rows.of(caller.userId()).stream().map(AccountPasskey::view).toList();
    }

    @Override
    public void remove(Caller caller, String passkeyId, String password, Locale language, Client client) {
        var account = owners.find(caller, password, client);
        if (rows.of(account.id).stream().anyMatch(passkey -> passkey.id.equals(passkeyId))) {
            changes.make(SecurityEvent.PASSKEY_REMOVED, account, caller, language, client,
                    () -> rows.delete(account.id, passkeyId));
        }
    }

    @Override
    public PasskeyChallenge startLogIn() {
        var begun = ceremonies.beginUse(null);
        var challengeId = secrets.first();
        challenges.keep(Kind.PASSKEY_LOG_IN, challengeId, begun.challenge());
        return new PasskeyChallenge(challengeId, begun.options());
    }

    @Override
    public SignedIn logIn(String challengeId, Map<String, Object> credential, Client client) {
        try {
            var accountId = factor.owner(Kind.PASSKEY_LOG_IN, challengeId, credential);
            var account = accounts.withId(accountId).orElseThrow(IdentityRefusal.PASSKEY_INVALID::asException);
            return logIns.by(SecondFactor.PASSKEY, account, client);
        } catch (IdentityRefusedException refused) {
            log.record(SecurityEvent.LOG_IN_FAILED, null, client, Map.of("reason", refused.refusal().name()));
            throw refused;
        }
    }

    @Override
    public Map<String, Object> secondFactorOptions(String challengeId) {
        var accountId = challenges.find(Kind.SECOND_FACTOR, challengeId)
                .orElseThrow(IdentityRefusal.CHALLENGE_EXPIRED::asException);
        return factor.options(challengeId, accountId);
    }
}
