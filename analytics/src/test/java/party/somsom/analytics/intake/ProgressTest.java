package party.somsom.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import party.somsom.lake.LakeEvent;

class ProgressTest {
    private final Progress progress = new Progress(new HashMap<>(Map.of("a", 5L)));

    private static LakeEvent event(String subject, long sequence) {
        return new LakeEvent(subject + sequence, "x.v1", subject, sequence, 1, Instant.EPOCH, new UnknownEvent("{}"));
    }

    @Test
    void whatIsAboveIsNew() {
        assertThat(progress.someMayBeOld(List.of(event("a", 6), event("b", 0), event("a", 9)))).isFalse();
    }

    @Test
    void whatIsNotAboveMayBeOld() {
        assertThat(progress.someMayBeOld(List.of(event("a", 5)))).isTrue();
    }

    @Test
    void whatComesTwiceInOneBatchMayBeOld() {
        assertThat(progress.someMayBeOld(List.of(event("b", 1), event("b", 2), event("b", 1)))).isTrue();
    }

    @Test
    void whatCameIsRemembered() {
        progress.someMayBeOld(List.of(event("a", 8)));

        assertThat(progress.someMayBeOld(List.of(event("a", 7)))).isTrue();
        assertThat(progress.someMayBeOld(List.of(event("a", 9)))).isFalse();
    }
}
