package party.somsom.identity.local;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.digest.Sha256;
import party.somsom.identity.Client;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.local.CodeGuesses.Group;
import party.somsom.identity.token.RootSecret;

/**
 * The 6-digit codes that are sent by e-mail. A code belongs to one row: a sign-up, a reset or a change of address. Only
 * a keyed hash is stored, and the key is not in the database. With a hash that needs no key, a million guesses would
 * find the code. After too many guesses ({@link CodeGuesses}) even the right code does not match. A code that has
 * expired still matches.
 */
class Codes {
    private static final int BOUND = 1_000_000;
    private static final byte[] NO_HASH = new byte[32];

    private final SecureRandom random = new SecureRandom();
    private final CodeGuesses guesses;
    private final SecurityLog log;
    private final Duration lifetime;
    private final Clock clock;
    private final Map<Purpose, KeyedHash> hashes;

    Codes(CodeGuesses guesses, SecurityLog log, LocalIdentityProperties settings, Clock clock,
            RootSecret root) {
        this.guesses = guesses;
        this.log = log;
        this.lifetime = settings.codeTtl();
        this.clock = clock;
        this.hashes = new EnumMap<>(Purpose.class);
        for (var purpose : Purpose.values()) {
            hashes.put(purpose, new KeyedHash(root.derive(purpose.key)));
        }
    }

    /** What a code is good for. It is good for nothing else, because each purpose has its own key. */
    enum Purpose {
        SIGN_UP("confirmation codes"), NEW_PASSWORD("password codes"), NEW_EMAIL("e-mail codes");

        private final String key;

        Purpose(String key) {
            this.key = key;
        }
    }

    /**
     * What the row keeps of its code.
     *
     * @param rowId an id that nobody can guess
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Stored(String rowId, byte[] hash, Instant expiresAt) {
    }

    /** A new code: the digits go into the mail, the rest into the row. */
    record Issued(String digits, Stored stored) {
    }

    /** Makes a code for this row. The client that asks for it gets guesses that no other client can use up. */
    Issued issue(Purpose purpose, String rowId, Client asker) {
        guesses.askedBy(rowId, asker);
        var digits = "%06d".formatted(random.nextInt(BOUND));
        return new Issued(digits, new Stored(rowId, hash(purpose, rowId, digits), clock.instant().plus(lifetime)));
    }

    /** Replaces {@link #issue} when this address gets no code, so that later guesses for it look the same. */
    void issueNone(Purpose purpose, String email, Client asker) {
        guesses.askedBy(nobodys(purpose, email).rowId(), asker);
    }

    /** Checks a guess of a client that strangers cannot pretend to be: it knows an id, or it is signed in. */
    boolean matches(Purpose purpose, Stored code, String digits, Client client) {
        return matches(purpose, code, digits, client, Group.KNOWS_THE_ID);
    }

    /**
     * Checks a guess of a client that has named an id which nobody can guess.
     *
     * @param codes those that belong to the id; for none it takes as long as for one
     */
    Optional<Stored> findById(Purpose purpose, String id, Collection<Stored> codes, String digits, Client client) {
        return find(codes, nobodys(purpose, id), code -> matches(purpose, code, digits, client));
    }

    /**
     * Checks a guess of a client that has named only an e-mail address.
     *
     * @param codes those that were sent to this address; for none it takes as long as for one
     */
    Optional<Stored> find(Purpose purpose, String email, Collection<Stored> codes, String digits, Client client) {
        return find(codes, nobodys(purpose, email),
                code -> matches(purpose, code, digits, client, guesses.groupOf(code.rowId(), client)));
    }

    /** Of several that match it finds the one that lasts longest. */
    private static Optional<Stored> find(Collection<Stored> codes, Stored otherwise, Predicate<Stored> matches) {
        if (codes.isEmpty()) {
            return Optional.of(otherwise).filter(matches);
        }
        return codes.stream().sorted(Comparator.comparing(Stored::expiresAt).reversed()).filter(matches).findFirst();
    }

    boolean expired(Stored code) {
        return !clock.instant().isBefore(code.expiresAt());
    }

    private boolean matches(Purpose purpose, Stored code, String digits, Client client, Group group) {
        var allowed = guesses.take(code.rowId(), group);
        var right = MessageDigest.isEqual(hash(purpose, code.rowId(), digits), code.hash());
        if (allowed && right) {
            guesses.forget(code.rowId(), group);
            return true;
        }
        log.record(allowed ? SecurityEvent.CODE_REFUSED : SecurityEvent.LOCKED_OUT, null, client,
                Map.of("purpose", purpose.name(), "by", group.name()));
        return false;
    }

    private byte[] hash(Purpose purpose, String rowId, String digits) {
        return Objects.requireNonNull(hashes.get(purpose)).of(rowId + digits);
    }

    private static Stored nobodys(Purpose purpose, String who) {
        return new Stored("none:" + purpose + ":" + Sha256.key(who), NO_HASH, Instant.EPOCH);
    }
}
