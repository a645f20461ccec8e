package party.somsom.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.foundation.digest.KeyedHash;

class DeviceMarksTest {
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final String SOO = "soo@example.com";

    private final DeviceMarks marks = at(NOW, 1);

    private static DeviceMarks at(Instant now, int key) {
        return new DeviceMarks(new KeyedHash(new byte[]{(byte) key}), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aDeviceIsKnownToItsAccountForAYear() {
        var mark = marks.mark(SOO);

        var device = marks.deviceOf(SOO, mark);

        assertThat(device).isPresent();
        assertThat(at(NOW.plus(Duration.ofDays(364)), 1).deviceOf(SOO, mark)).isEqualTo(device);
        assertThat(at(NOW.plus(Duration.ofDays(365)), 1).deviceOf(SOO, mark)).isEmpty();
    }

    @Test
    void eachMarkIsADeviceOfItsOwn() {
        assertThat(marks.deviceOf(SOO, marks.mark(SOO))).isNotEqualTo(marks.deviceOf(SOO, marks.mark(SOO)));
    }

    @Test
    void aMarkOfAnotherAccountIsNoMark() {
        assertThat(marks.deviceOf(SOO, marks.mark("ann@example.com"))).isEmpty();
    }

    @Test
    void nobodyCanMakeOrChangeAMark() {
        var mark = marks.mark(SOO);

        assertThat(marks.deviceOf(SOO, at(NOW, 2).mark(SOO))).isEmpty();
        assertThat(marks.deviceOf(SOO, (mark.charAt(0) == 'A' ? "B" : "A") + mark.substring(1))).isEmpty();
        assertThat(marks.deviceOf(SOO, mark.replace("." + NOW.getEpochSecond(), "." + (NOW.getEpochSecond() + 1))))
                .isEmpty();
    }

    @Test
    void aMarkDoesNotShowWhoseItIs() {
        assertThat(marks.mark(SOO)).doesNotContain("soo", "example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "no mark at all"})
    void whatIsNoMarkIsNoDevice(String mark) {
        assertThat(marks.deviceOf(SOO, mark)).isEmpty();
        assertThat(marks.deviceOf(SOO, null)).isEmpty();
    }
}
