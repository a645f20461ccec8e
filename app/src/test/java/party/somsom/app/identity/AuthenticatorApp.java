package party.somsom.app.identity;

import static party.somsom.app.Guest.json;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;

/** An app on a person's phone that makes one-time passwords, by itself and not by the code that is tested. */
final class AuthenticatorApp {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private final String secret;
    private final TurnableClock clock;
    private final List<String> recoveryCodes = new ArrayList<>();

    AuthenticatorApp(String secret, TurnableClock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Sets up an app for somebody. */
    static AuthenticatorApp of(Guest person, TurnableClock clock) {
        var setup = json(person.post("/account/totp", Map.of("password", Visitor.PASSWORD)), 200);
        var app = new AuthenticatorApp(setup.get("secret").asString(), clock);
        json(person.post("/account/totp/confirm", Map.of("code", app.code())), 200).get("recoveryCodes")
                .valueStream()
                .forEach(code -> app.recoveryCodes.add(code.asString()));
        return app;
    }

    String secret() {
        return secret;
    }

    /** Those that were shown when the app was set up. */
    List<String> recoveryCodes() {
        return recoveryCodes;
    }

    String code() {
        return code(clock.instant());
    }

    /** A code that was not used before. */
    String nextCode() {
        clock.forward(STEP);
        return code();
    }

    /** A code that is wrong now. */
    String wrongCode() {
        return List.of("000000", "111111", "222222", "333333")
                .stream()
                .filter(code -> !List.of(code(clock.instant().minus(STEP)), code(), code(clock.instant().plus(STEP)))
                        .contains(code))
                .findFirst()
                .orElseThrow();
    }

    String code(Instant time) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "RAW"));
            var step = ByteBuffer.allocate(8).putLong(time.getEpochSecond() / STEP.toSeconds()).array();
            var hash = mac.doFinal(step);
            var start = hash[hash.length - 1] & 15;
            var number = new BigInteger(1, Arrays.copyOfRange(hash, start, start + 4)).clearBit(31);
            return "%06d".formatted(number.mod(BigInteger.valueOf(1_000_000)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var number = BigInteger.ZERO;
        for (var letter : secret.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        var key = new byte[SECRET_BYTES];
        for (int i = 0; i < SECRET_BYTES; i++) {
            key[SECRET_BYTES - 1 - i] = number.shiftRight(8 * i).byteValue();
        }
        return key;
    }
}
