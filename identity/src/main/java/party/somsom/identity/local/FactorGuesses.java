package party.somsom.identity.local;

import java.time.Duration;

import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.identity.Client;
import party.somsom.identity.GuessesUsedUpException;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.KnownDevices;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.local.FactorChallenges.Kind;

/**
 * Counts the guesses of people who know the password (ADR 35). As with passwords, a known device has its own guesses,
 * and strangers cannot use them up. Recovery codes are too long to be guessed, so strangers cannot keep the owner out
 * with them either.
 */
class FactorGuesses {
    private static final RateLimit OF_A_LOG_IN = new RateLimit(5, Duration.ofHours(1));
    private static final RateLimit OF_A_DEVICE = new RateLimit(5, Duration.ofMinutes(15));
    private static final RateLimit OF_AN_ADDRESS = new RateLimit(5, Duration.ofMinutes(15));
    private static final RateLimit OF_ALL_STRANGERS = new RateLimit(20, Duration.ofDays(1));

    private final ExactRateLimit logIns;
    private final ExactRateLimit devices;
    private final ExactRateLimit addresses;
    private final ExactRateLimit strangers;
    private final KnownDevices known;
    private final FactorChallenges challenges;
    private final SecurityLog log;

    FactorGuesses(RateLimits limits, KnownDevices known, FactorChallenges challenges, SecurityLog log) {
        this.logIns = limits.exact("factor:log-in", OF_A_LOG_IN);
        this.devices = limits.exact("factor:device", OF_A_DEVICE);
        this.addresses = limits.exact("factor:address", OF_AN_ADDRESS);
        this.strangers = limits.steady("factor:strangers", OF_ALL_STRANGERS);
        this.known = known;
        this.challenges = challenges;
        this.log = log;
    }

    /** A log-in is over after a few guesses, whatever they are: {@code CHALLENGE_EXPIRED}. */
    void beforeAny(String challengeId, Account account, Client client) {
        if (logIns.take(challengeId).isPositive()) {
            challenges.take(Kind.SECOND_FACTOR, challengeId);
            log.record(SecurityEvent.LOCKED_OUT, account.id, client);
            throw IdentityRefusal.CHALLENGE_EXPIRED.asException();
        }
    }

    /** Six digits can be guessed, so more is counted before they are compared. */
    void beforeDigits(Account account, Client client) {
        var device = known.deviceOf(account.email, client.mark());
        if (device.isPresent()) {
            take(devices, device.get(), account, client);
            return;
        }
        take(addresses, both(account, client), account, client);
        var pause = strangers.take(account.id);
        if (pause.isPositive()) {
            addresses.giveBack(both(account, client));
            refuse(pause, account, client);
        }
    }

    /** Only wrong digits count. */
    void digitsWereRight(Account account, Client client) {
        var device = known.deviceOf(account.email, client.mark());
        if (device.isPresent()) {
            devices.forget(device.get());
        } else {
            addresses.forget(both(account, client));
            strangers.giveBack(account.id);
        }
    }

    private void take(ExactRateLimit limit, String who, Account account, Client client) {
        var pause = limit.take(who);
        if (pause.isPositive()) {
            refuse(pause, account, client);
        }
    }

    private void refuse(Duration pause, Account account, Client client) {
        log.record(SecurityEvent.LOCKED_OUT, account.id, client);
        throw new GuessesUsedUpException(pause);
    }

    private static String both(Account account, Client client) {
        return client.address() + " " + account.id;
    }
}
