package party.somsom.events.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;

import party.somsom.lake.WrittenFile;

class ManifestTest {
    private static final Manifest BEGIN = new Manifest("here", "first", null, false, 0, -1, List.of(), null, List.of());

    private static Manifest written(Manifest before, GapAwareTrackingToken reached, long events) {
        return before.with(reached, List.of(new WrittenFile(before.nextFile(), events)));
    }

    /** It is committed after others with higher positions. The export has the highest one already. */
    @Test
    void anEventThatFillsAGapGetsAFileOfItsOwn() {
        var withGap = written(BEGIN, GapAwareTrackingToken.newInstance(34, List.of(20L)), 33);
        var filled = written(withGap, GapAwareTrackingToken.newInstance(34, List.of()), 1);
        var later = written(filled, GapAwareTrackingToken.newInstance(35, List.of()), 1);

        assertThat(withGap.gaps()).containsExactly(20L);
        assertThat(later.paths()).hasSize(3).doesNotHaveDuplicates();
        assertThat(later.events()).isEqualTo(35);
    }
}
