package party.somsom.identity.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class Base32Test {
    @Test
    void wholeGroupsAreWrittenAsInTheStandard() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(new byte[10])).isEqualTo("A".repeat(16));
        assertThat(Base32.of(new byte[]{-1, -1, -1, -1, -1})).isEqualTo("77777777");
    }

    @Test
    void otherLengthsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.of(new byte[4]));
    }
}
