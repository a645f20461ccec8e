package party.somsom.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T20:30:00Z");

    private final MailTexts texts = new MailTexts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|Soo|\"Soo\" of 27 November 2026, 20:30 UTC",
            "ko|수|2026년 11월 28일 05:30(한국 시각)에 \"수\"", "en|Dr. {0} Soo's|\"Dr. {0} Soo's\"",
            "en|see https://evil.com/x|\"see https···evil·com·x\""})
    void theReaderLearnsWhoSignedUpAndWhen(String language, String name, String said) {
        var text = texts.confirmation(Locale.of(language), "012345", Duration.ofMinutes(10), name, NOW);

        assertThat(text).contains(said).contains("012345").contains("10").doesNotContain("{1}");
    }
}
