package party.somsom.identity.local;

import java.util.Map;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.IdentityRefusedException;
import party.somsom.identity.local.FactorChallenges.Kind;
import party.somsom.identity.passkey.PasskeyCeremonies;

/** Checks what a passkey has signed. A challenge is good for one attempt. */
class PasskeyFactor {
    private final PasskeyCeremonies ceremonies;
    private final FactorChallenges challenges;
    private final TransactionTemplate transaction;

    PasskeyFactor(PasskeyCeremonies ceremonies, FactorChallenges challenges, TransactionTemplate transaction) {
        this.ceremonies = ceremonies;
        this.challenges = challenges;
        this.transaction = transaction;
    }

    /** The options for a passkey of this account, in a log-in that has begun. */
    Map<String, Object> options(String challengeId, String accountId) {
        var begun = ceremonies.beginUse(accountId);
        challenges.keep(Kind.SECOND_FACTOR_BY_PASSKEY, challengeId, begun.challenge());
        return begun.options();
    }

    boolean isOf(Account account, String challengeId, Map<String, Object> credential) {
        try {
            return owner(Kind.SECOND_FACTOR_BY_PASSKEY, challengeId, credential).equals(account.id);
        } catch (IdentityRefusedException refused) {
            if (refused.refusal() == IdentityRefusal.PASSKEY_INVALID) {
                return false;
            }
            throw refused;
        }
    }

    /** The account whose passkey has signed the challenge. {@code CHALLENGE_EXPIRED}, {@code PASSKEY_INVALID}. */
    String owner(Kind kind, String challengeId, Map<String, Object> credential) {
        var challenge = challenges.take(kind, challengeId)
                .orElseThrow(IdentityRefusal.CHALLENGE_EXPIRED::asException);
        return transaction.execute(_ -> PasskeyOwners.accountOf(ceremonies.use(challenge, credential)));
    }
}
