package party.somsom.foundation.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.foundation.id.Ids;

class IdTableTest {
    private static final int MANY = 20_000;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final Random random = new Random(7);

    @Test
    void anIdOfEachFormComesBackAsItWas() {
        var table = new IdTable(0);
        var digest = new byte[32];
        var all = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            random.nextBytes(digest);
            all.add(ids.next());
            all.add(Ids.of(digest));
            all.add(UUID.nameUUIDFromBytes(digest).toString());
            all.add("person-" + i);
        }

        all.forEach(table::add);

        assertThat(table.rows().mapToObj(table::id)).isEqualTo(all);
        assertThat(all).allMatch(id -> id.equals(table.id(table.find(id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000000000000000000Z", "ABCDEF00-0000-0000-0000-000000000000",
            "1-1-1-1-1", "01234567-89ab-cdef-0123-456789abcdeg", "0000000000000000000000000u",
            "솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜솜"})
    void aTextThatLooksLikeAnIdStaysWhatItIs(String text) {
        var table = new IdTable(0);
        table.add(text);

        assertThat(IdTable.of(table.toBytes()).rows().mapToObj(table::id)).containsExactly(text);
        assertThat(table.find(text)).isZero();
    }

    @Test
    void idsThatDifferInOneLetterAreDifferent() {
        var table = new IdTable(0);
        table.add("zzzzzzzzzzzzzzzzzzzzzzzzzz");

        assertThat(IntStream.range(0, 26).mapToObj(i -> "z".repeat(i) + "f" + "z".repeat(25 - i)))
                .noneMatch(table::contains);
        assertThat(table.contains("Aa")).isFalse();
        table.add("Aa");
        assertThat(table.contains("BB")).as("a text with the same hash").isFalse();
    }

    @Test
    void whateverIsAddedAndRemovedItHoldsTheSameAsAMapInTheSameOrder() {
        var table = new IdTable(2);
        var model = new LinkedHashMap<String, Long>();

        for (long i = 0; i < 10 * MANY; i++) {
            var id = random.nextInt(4) == 0 ? "person-" + random.nextInt(MANY) : Ids.of(bytes(random.nextInt(MANY)));
            int row = table.find(id);
            assertThat(row != IdTable.NONE).isEqualTo(model.containsKey(id));
            if (row == IdTable.NONE) {
                table.add(id, -i, i);
                model.put(id, i);
            } else if (random.nextInt(10) > 0) {
                assertThat(table.remove(id)).isTrue();
                model.remove(id);
            } else {
                table.set(row, 0, -i);
                model.computeIfPresent(id, (_, value) -> value);
            }
        }

        assertThat(contents(table)).containsExactlyEntriesOf(model);
        assertThat(contents(IdTable.of(table.toBytes()))).containsExactlyEntriesOf(model);
        assertThat(model).isNotEmpty()
                .allSatisfy((id, value) -> assertThat(table.id(table.findByValue(1, value))).isEqualTo(id));
        assertThat(table.remove("nobody")).isFalse();
        table.clear();
        assertThat(table.size()).isZero();
        assertThat(model.keySet()).noneMatch(table::contains);
    }

    private static byte[] bytes(int seed) {
        var bytes = new byte[26];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Map<String, Long> contents(IdTable table) {
        var contents = new LinkedHashMap<String, Long>();
        table.rows().forEach(row -> contents.put(table.id(row), table.value(row, 1)));
        return contents;
    }

    @Test
    void itWeighsLittleAndLessAgainWhenPeopleGo() {
        var table = new IdTable(1);
        var all = IntStream.range(0, 100_000).mapToObj(i -> ids.next()).toList();

        all.forEach(id -> table.add(id, 0));
        assertThat(table.weight()).isBetween(100_000L * 29, 100_000L * 55);

        all.forEach(table::remove);
        assertThat(table.weight()).isLessThan(10_000);
    }

    @Test
    void aDamagedTableIsNotRead() {
        var table = new IdTable(1);
        table.add(ids.next(), 1);
        var damaged = table.toBytes();
        damaged[20] ^= 1;

        assertThatThrownBy(() -> IdTable.of(damaged)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> IdTable.of(new byte[3])).hasMessageContaining("damaged");
    }
}
