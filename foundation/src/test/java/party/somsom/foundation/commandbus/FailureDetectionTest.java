package party.somsom.foundation.commandbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.jgroups.conf.ConfiguratorFactory;
import org.jgroups.conf.ProtocolConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * When other nodes miss a frozen one, by the arithmetic of {@code FD_ALL3} in JGroups (ADR 40). It keeps one mark for
 * each interval of its time-out, and suspects a node when it looks and finds no mark.
 */
class FailureDetectionTest {
    private static final Duration PROMISED = Duration.ofSeconds(3);

    private long interval;
    private long intervals;
    private long question;

    @BeforeEach
    void readSettings() throws Exception {
        try (var stack = getClass().getResourceAsStream("/cluster/jgroups.xml")) {
            var protocols = ConfiguratorFactory.getStackConfigurator(stack).getProtocolStack();
            var detection = settings(protocols, "FD_ALL3");
            interval = Long.parseLong(detection.get("interval"));
            intervals = Math.ceilDiv(Long.parseLong(detection.get("timeout")), interval);
            question = Long.parseLong(settings(protocols, "VERIFY_SUSPECT").get("timeout"));
        }
    }

    private static Map<String, String> settings(Iterable<ProtocolConfiguration> protocols, String name) {
        for (var protocol : protocols) {
            if (protocol.getProtocolName().equals(name)) {
                return protocol.getProperties();
            }
        }
        throw new AssertionError(name);
    }

    /** Its last sign of life is up to two intervals old when it freezes: a multicast replaces the next heartbeat. */
    @Test
    void aNodeKnowsThatItStoodStillBeforeOthersMissIt() {
        var shortest = Duration.ofMillis((intervals - 2) * interval + question);

        assertThat(Standstill.NOTICED).isLessThan(shortest);
    }

    /** A mark that was set right after a look is found by each of the next looks, one for each interval. */
    @Test
    void othersMissANodeWithinThreeSeconds() {
        var longest = Duration.ofMillis((intervals + 1) * interval + question);

        assertThat(longest).isLessThan(PROMISED);
    }
}
