package party.somsom.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The signing keys, oldest first. What each key does follows from the time alone, so nodes with the same keys agree
 * without talking to each other.
 *
 * @param overlap how long a key is still accepted after the next one has begun to sign
 */
record KeyRing(List<SigningKey> keys, Duration overlap) {
    SigningKey newest() {
        return keys.getLast();
    }

    /** The key that signs now. */
    SigningKey signing(Instant now) {
        for (var key : keys.reversed()) {
            if (key.signsAt(now)) {
                return key;
            }
        }
        return keys.getFirst();
    }

    /** The keys whose tokens are accepted, and which are published: first the one that signs. */
    List<SigningKey> accepted(Instant now) {
        var signing = signing(now);
        return Stream.concat(Stream.of(signing), standing(now, false).filter(key -> key.number() != signing.number()))
                .toList();
    }

    /** The keys whose last token expired before this instant. */
    List<SigningKey> retired(Instant then) {
        return standing(then, true).toList();
    }

    private Stream<SigningKey> standing(Instant now, boolean retired) {
        return IntStream.range(0, keys.size())
                .filter(index -> isRetired(index, now) == retired)
                .mapToObj(keys::get);
    }

    private boolean isRetired(int index, Instant now) {
        return index + 1 < keys.size() && keys.get(index + 1).signsAt(now.minus(overlap));
    }
}
