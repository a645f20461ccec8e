package party.somsom.foundation.compact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlagsTest {
    @Test
    void holdsEachNumberOnceInAscendingOrder() {
        var flags = new Flags();
        flags.add(300);
        flags.add(5);
        flags.add(5);
        flags.add(7);
        flags.remove(7);
        flags.remove(8);

        var stored = Flags.of(flags.toBytes());

        assertThat(flags.size()).isEqualTo(2);
        assertThat(stored.size()).isEqualTo(2);
        assertThat(stored.ascending()).containsExactly(5, 300);
        assertThat(stored.contains(300)).isTrue();
        assertThat(stored.contains(301)).isFalse();
    }
}
