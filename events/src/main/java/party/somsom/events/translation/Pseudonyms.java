package party.somsom.events.translation;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.digest.DerivedSecrets;
import party.somsom.foundation.digest.KeyedHash;

/**
 * Makes the ids that stand for people and reservations. The same id always gives the same one. Only whoever has the
 * root secret can tell which belong together.
 */
public final class Pseudonyms {
    /** 128 bits, so two people never share one. */
    private static final int BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyedHash people;
    private final KeyedHash reservations;

    public Pseudonyms(DerivedSecrets secrets) {
        this.people = new KeyedHash(secrets.derive("published people"));
        this.reservations = new KeyedHash(secrets.derive("published reservations"));
    }

    String person(String userId) {
        return shortened(people.of(userId));
    }

    @Nullable
    String personIfKnown(@Nullable String userId) {
        return userId == null ? null : person(userId);
    }

    List<String> people(List<String> userIds) {
        return userIds.stream().map(this::person).toList();
    }

    /** The code that opens the gate is a part of the id inside. */
    String reservation(String reservationId) {
        return shortened(reservations.of(reservationId));
    }

    private static String shortened(byte[] hash) {
        return BASE64.encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
