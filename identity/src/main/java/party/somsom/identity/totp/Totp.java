package party.somsom.identity.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The algorithm (RFC 6238) in the one form that all apps know: SHA-1, steps of 30 seconds, 6 digits. Nobody attacks
 * SHA-1 here, because HMAC does not depend on collisions.
 */
public final class Totp {
    public static final int STEP_SECONDS = 30;
    public static final int DIGITS = 6;
    private static final String ALGORITHM = "HmacSHA1";
    private static final int LAST_NIBBLE = 0xF;
    private static final int WITHOUT_SIGN = 0x7FFF_FFFF;
    private static final int TEN = 10;

    private Totp() {
    }

    /**
     * Finds the step that the code belongs to. The step before the time and the one after it count too, because clocks
     * differ and people type slowly.
     */
    public static OptionalLong stepOf(byte[] secret, String code, Instant time) {
        var now = stepAt(time);
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(bytes(code(secret, step, DIGITS)), bytes(code)))
                .findFirst();
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            var number = hash.getInt(hash.get(hash.limit() - 1) & LAST_NIBBLE) & WITHOUT_SIGN;
            return ("%0" + digits + "d").formatted(number % (long) Math.pow(TEN, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
