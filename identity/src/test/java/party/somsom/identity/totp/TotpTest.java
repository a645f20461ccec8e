package party.somsom.identity.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);

    /** The table in appendix B of RFC 6238. */
    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
            "2000000000,69279037", "20000000000,65353130"})
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        var step = Totp.stepAt(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    }

    @Test
    void theNeighboursOfAStepCountAndNoOthers() {
        var now = Totp.stepAt(NOW);

        for (var step = now - 1; step <= now + 1; step++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step, 6), NOW)).hasValue(step);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now - 2, 6), NOW)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now + 2, 6), NOW)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", NOW)).isEmpty();
    }
}
