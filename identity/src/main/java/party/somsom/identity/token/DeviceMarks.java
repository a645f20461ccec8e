package party.somsom.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.identity.KnownDevices;

/**
 * Signs marks: an id, the time, and a keyed hash of both and of the e-mail address. So a mark says nothing to whoever
 * reads it, nothing is stored, and checking one costs the same for every address.
 */
class DeviceMarks implements KnownDevices {
    private static final int ID_BYTES = 12;
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final Pattern MARK = Pattern.compile("([\\w-]{16})\\.(\\d{1,12})\\.([\\w-]{43})");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash signatures;
    private final Clock clock;

    DeviceMarks(KeyedHash signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public String mark(String email) {
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        var device = BASE64.encodeToString(id);
        var since = Long.toString(clock.instant().getEpochSecond());
        return device + "." + since + "." + signature(email, device, since);
    }

    @Override
    public Optional<String> deviceOf(String email, @Nullable String mark) {
        var parts = MARK.matcher(mark == null ? "" : mark);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var genuine = MessageDigest.isEqual(bytes(signature(email, parts.group(1), parts.group(2))),
                bytes(parts.group(3)));
        var end = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).plus(LIFETIME);
        return genuine && clock.instant().isBefore(end) ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private String signature(String email, String device, String since) {
        return BASE64.encodeToString(signatures.of(device + "." + since + "." + email));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
