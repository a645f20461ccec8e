package party.somsom.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.digest.KeyedHash;
import party.somsom.identity.Client;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLinesTest {
    private static final Client CLIENT = new Client("203.0.113.7", "203.0.113.0/24", "Chrome on Windows", "a mark");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SecurityLog log = new SecurityLines(new KeyedHash(new byte[]{1}), meters);

    @Test
    void aLineHasTheEventTheIdsAndNoAddress(CapturedOutput output) {
        log.record(SecurityEvent.LOG_IN_FAILED, "u1", CLIENT, Map.of("reason", "BAD_CREDENTIALS"));

        assertThat(output.getAll()).containsPattern(
                "somsom\\.security.*event=log-in\\.failed user=u1 client=[0-9a-f]{16} reason=BAD_CREDENTIALS");
        assertThat(output.getAll()).doesNotContain("203.0.113", "Chrome", "a mark");
    }

    @Test
    void theSameClientHasTheSameHash(CapturedOutput output) {
        log.record(SecurityEvent.LOG_IN_FAILED, null, CLIENT);
        log.record(SecurityEvent.LOCKED_OUT, null, CLIENT);

        assertThat(output.getAll()
                .lines()
                .filter(line -> line.contains("event="))
                .map(line -> line.replaceAll(
                        ".*client=", ""))
                .distinct()).hasSize(1);
    }

    @Test
    void aValueCannotPretendToBeAnotherLine(CapturedOutput output) {
        log.record(SecurityEvent.ORGANISER_ACTED, "u1", null, Map.of("festivalId", "f1\nevent=log-in.succeeded user=u2",
                "queue", "q1 user=u3"));

        assertThat(output.getAll()).contains("event=organiser.acted user=u1 festivalId=? queue=?")
                .doesNotContain("log-in.succeeded", "u3");
    }

    @Test
    void eachEventIsCounted() {
        log.record(SecurityEvent.TOKEN_REUSED, "u1", CLIENT);
        log.record(SecurityEvent.TOKEN_REUSED, "u2", CLIENT);

        assertThat(meters.counter("somsom.security.events", "event", "session.token-reused").count()).isEqualTo(2);
        assertThat(meters.counter("somsom.security.events", "event", "log-in.failed").count()).isZero();
    }

    @Test
    void idsAreUnique() {
        assertThat(Arrays.stream(SecurityEvent.values()).map(SecurityEvent::id)).doesNotHaveDuplicates();
    }
}
