package party.somsom.identity.local;

import java.util.Map;

import party.somsom.identity.Client;
import party.somsom.identity.SecondFactor;
import party.somsom.identity.SecondFactorRequiredException;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.SignedIn;
import party.somsom.identity.local.FactorChallenges.Kind;

/** Starts sessions for people who have shown enough. */
class LogIns {
    private final Sessions sessions;
    private final SecondFactorTable factors;
    private final FactorChallenges challenges;
    private final RefreshTokens secrets;
    private final SecurityLog log;

    LogIns(Sessions sessions, SecondFactorTable factors, FactorChallenges challenges, RefreshTokens secrets,
            SecurityLog log) {
        this.sessions = sessions;
        this.factors = factors;
        this.challenges = challenges;
        this.secrets = secrets;
        this.log = log;
    }

    /** @throws SecondFactorRequiredException if the password is not enough */
    SignedIn byPassword(Account account, Client client) {
        var asked = factors.of(account.id);
        if (!asked.asked()) {
            return start(account, client, Map.of());
        }
        var challengeId = secrets.first();
        challenges.keep(Kind.SECOND_FACTOR, challengeId, account.id);
        log.record(SecurityEvent.SECOND_FACTOR_ASKED, account.id, client);
        throw new SecondFactorRequiredException(challengeId, asked.factors());
    }

    /** The address was proved a moment ago, and the account is new. */
    SignedIn byCode(Account account, Client client) {
        return start(account, client, Map.of());
    }

    SignedIn by(SecondFactor factor, Account account, Client client) {
        return start(account, client, Map.of("factor", factor.name()));
    }

    private SignedIn start(Account account, Client client, Map<String, String> details) {
        var signedIn = sessions.start(account, client);
        log.record(SecurityEvent.LOGGED_IN, account.id, client, details);
        return signedIn;
    }
}
