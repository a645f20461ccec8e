package party.somsom.identity.token;

import static java.util.stream.Collectors.toSet;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

/** The signing keys as this node knows them. They are those of the store and, before them, the root secret's. */
class SigningKeys {
    /** As long as a session lasts, its owner is told that an old token has expired, and not that it is no token. */
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKey first;
    private final KeySeal seal;
    private final SigningKeyStore store;
    private final SigningKeyProperties settings;
    private final Clock clock;
    private final List<Runnable> whenFewer = new CopyOnWriteArrayList<>();
    private volatile KeyRing ring;
    private Set<String> acceptedBefore = Set.of();

    SigningKeys(RootSecret root, SigningKeyStore store, TokenProperties tokens, SigningKeyProperties settings,
            Clock clock) {
        this.first = root.firstKey();
        this.seal = new KeySeal(root);
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        // a node whose clock is slow or that looks late goes on signing a little longer
        var overlap = tokens.accessTokenTtl().plus(settings.publishAhead());
        this.ring = new KeyRing(List.of(first), overlap);
        look();
    }

    /** The listener runs when a key is accepted no longer, so its tokens count no more. */
    void onFewer(Runnable listener) {
        whenFewer.add(listener);
    }

    SigningKey signing() {
        return ring.signing(clock.instant());
    }

    /** Also the retired keys. No keys here have private parts. */
    List<JWK> known() {
        return publicParts(ring.keys());
    }

    /** First the key that signs. */
    List<JWK> accepted() {
        return publicParts(ring.accepted(clock.instant()));
    }

    boolean accepts(@Nullable String id) {
        return ring.accepted(clock.instant()).stream().anyMatch(key -> key.id().equals(id));
    }

    /** The accepted keys as a JSON Web Key Set. */
    Map<String, Object> published() {
        return new JWKSet(accepted()).toJSONObject(true);
    }

    private static List<JWK> publicParts(List<SigningKey> keys) {
        return keys.stream().<JWK>map(key -> key.jwk().toPublicJWK()).toList();
    }

    KeyRing ring() {
        return ring;
    }

    /** Takes over what other nodes changed. */
    synchronized void look() {
        var before = ring;
        var stored = store.all().stream().map(key -> opened(before, key));
        ring = new KeyRing(Stream.concat(Stream.of(first), stored).toList(), before.overlap());
        var accepted = ring.accepted(clock.instant()).stream().map(SigningKey::id).collect(toSet());
        if (!accepted.containsAll(acceptedBefore)) {
            whenFewer.forEach(Runnable::run);
        }
        acceptedBefore = accepted;
    }

    private SigningKey opened(KeyRing known, SealedKey stored) {
        return known.keys()
                .stream()
                .filter(key -> key.number() == stored.number() && key.madeAt().equals(stored.madeAt()))
                .findFirst()
                .orElseGet(() -> SigningKey.of(stored.number(), seal.open(stored), stored.madeAt(),
                        stored.madeAt().plus(settings.publishAhead())));
    }

    /** Makes and publishes the next key. If there is one that does not sign yet, it makes no other. */
    synchronized void rotate() {
        look();
        var newest = ring.newest();
        var now = Instant.ofEpochMilli(clock.millis());
        if (!newest.signsAt(now)) {
            return;
        }
        try {
            var next = seal.close(newest.number() + 1, PrivateKeys.generate(), now);
            if (store.add(next)) {
                LOG.info("Signing key {} is published and will sign from {} on", next.number(),
                        now.plus(settings.publishAhead()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        look();
    }

    /** Rotates if the newest key is too old, and removes the keys that nobody has to remember. */
    synchronized void tidy() {
        look();
        var now = clock.instant();
        if (!now.isBefore(ring.newest().madeAt().plus(settings.maxAge()))) {
            rotate();
        }
        ring.retired(now.minus(REMEMBERED))
                .stream()
                .map(SigningKey::number)
                .filter(number -> number != SigningKey.FIRST)
                .forEach(
                        store::remove);
    }
}
