package party.somsom.identity.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For operators: shows the published signing keys, and rotates them before they are old. */
@Endpoint(id = "signingkeys")
class SigningKeysEndpoint {
    private final SigningKeys keys;
    private final Clock clock;

    SigningKeysEndpoint(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A key waits, then signs, and is kept until its last token has expired. */
    enum State {
        WAITING, SIGNING, KEPT
    }

    record Key(String kid, State state, Instant madeAt, Instant signsFrom) {
    }

    /** Newest first. */
    @ReadOperation
    public List<Key> list() {
        var now = clock.instant();
        var ring = keys.ring();
        var signing = ring.signing(now);
        return ring.accepted(now)
                .stream()
                .sorted((one, other) -> other.number() - one.number())
                .map(key -> new Key(key.id(),
                        key.number() == signing.number()
                                ? State.SIGNING
                                : key.signsAt(now) ? State.KEPT : State.WAITING,
                        key.madeAt(),
                        key.number() == SigningKey.FIRST ? key.madeAt() : key.signsFrom()))
                .toList();
    }

    @WriteOperation
    public List<Key> rotate() {
        keys.rotate();
        return list();
    }
}
