package party.somsom.operators.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import party.somsom.foundation.compact.Flags;
import party.somsom.foundation.compact.IdTable;
import party.somsom.foundation.eventstore.Legible;

class DifferenceTest {
    /** An aggregate with a field of each kind. */
    private static final class Fields {
        private int number = 1;
        private final IdTable ids = new IdTable(0);
        private final IdTable positions = new IdTable(1);
        private final Flags flags = new Flags();
        private final Words words = new Words();
    }

    private static final class Words implements Legible {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        @Override
        public Map<String, ?> legible() {
            return new LinkedHashMap<>(entries);
        }
    }

    private record Entry(String who, boolean cancelled) {
    }

    private final Fields fields = new Fields();

    private List<StateChange> changesBy(Runnable event) {
        var before = States.of(fields);
        event.run();
        return Difference.between(before, States.of(fields)).changes();
    }

    @Test
    void whatDoesNotChangeIsNotNamed() {
        assertThat(changesBy(() -> {
        })).isEmpty();
        assertThat(changesBy(() -> fields.number = 2)).containsExactly(new StateChange("number", 1, 2));
    }

    @Test
    void tablesChangeEntryByEntry() {
        fields.positions.add("ann", 1);

        assertThat(changesBy(() -> fields.positions.add("bob", 2)))
                .containsExactly(new StateChange("positions.bob", null, List.of(2L)));
        assertThat(changesBy(() -> fields.positions.remove("ann")))
                .containsExactly(new StateChange("positions.ann", List.of(1L), null));
    }

    @Test
    void ofAListOnlyWhatComesOrGoesIsNamed() {
        fields.ids.add("ann");
        fields.flags.add(1);

        assertThat(changesBy(() -> fields.ids.add("bob"))).containsExactly(
                new StateChange("ids", null, List.of("bob")));
        assertThat(changesBy(() -> fields.flags.remove(1))).containsExactly(
                new StateChange("flags", List.of(1), null));
    }

    @Test
    void partsAreShownInTheirOwnWords() {
        fields.words.entries.put("r1", new Entry("ann", false));

        assertThat(changesBy(() -> fields.words.entries.put("r1", new Entry("ann", true))))
                .containsExactly(new StateChange("words.r1", Map.of("who", "ann", "cancelled", false),
                        Map.of("who", "ann", "cancelled", true)));
    }

    @Test
    void whatIsLongIsCutAndSaysSo() {
        var many = IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));

        var difference = Difference.between(Map.of(), Map.copyOf(many));
        var shown = States.shown(Map.of("many", many, "list", List.copyOf(many.values())));

        assertThat(difference.changes()).hasSize(Difference.MOST);
        assertThat(difference.more()).isEqualTo(1_000 - Difference.MOST);
        assertThat((Map<?, ?>) shown.get("many")).hasSize(States.SHOWN + 1).extracting("…").isEqualTo(800);
        assertThat((List<?>) shown.get("list")).hasSize(States.SHOWN + 1);
    }
}
