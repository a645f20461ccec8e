package party.somsom.messages.waitingroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the order in which people who came early get their positions: ascending by the hexadecimal SHA-256 of seed,
 * colon and user id. The SHA-256 of the seed is published before anybody comes, and the seed is published when the room
 * opens. So nobody can choose the order, and everybody can check it:
 *
 * <pre>{@code
 * printf %s "$seed" | sha256sum
 * while read -r id; do echo "$(printf %s "$seed:$id" | sha256sum | cut -c1-64) $id"; done < ids | sort
 * }</pre>
 */
public final class LineDraw {
    private LineDraw() {
    }

    public static List<String> order(String seed, Collection<String> userIds) {
        return userIds.stream()
                .map(userId -> new Lot(hash(seed + ":" + userId), userId))
                .sorted()
                .map(Lot::userId)
                .toList();
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Lot(String hash, String userId) implements Comparable<Lot> {
        @Override
        public int compareTo(Lot other) {
            return hash.compareTo(other.hash);
        }
    }
}
