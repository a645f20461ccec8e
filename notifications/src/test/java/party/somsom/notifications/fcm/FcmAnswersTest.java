package party.somsom.notifications.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FcmAnswersTest {

    @Test
    void retryAfterIsFoundHoweverItIsWritten() {
        assertThat(FcmAnswers.retryAfter(Map.of("Retry-After", "30"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(FcmAnswers.retryAfter(Map.of("retry-after", List.of("2", "3")))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatMakesNoSenseIsNoTimeAtAll() {
        assertThat(FcmAnswers.retryAfter(Map.of("retry-after", "soon"))).isZero();
        assertThat(FcmAnswers.retryAfter(Map.of("retry-after", List.of()))).isZero();
        assertThat(FcmAnswers.retryAfter(Map.of("retry-after", "-5"))).isZero();
        assertThat(FcmAnswers.retryAfter(Map.of())).isZero();
    }
}
