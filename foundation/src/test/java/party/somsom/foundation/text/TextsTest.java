package party.somsom.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String HAN = "\u1112\u1161\u11ab";
    private static final String MARKS = "\u0301\u0316";

    @Test
    void theLengthCountsOnceATextIsComposed() {
        assertThat(Texts.composed(HAN.repeat(50), 50)).isEqualTo("한".repeat(50));
        assertThat(Texts.composed("\u03b1\u0313\u0300\u0345".repeat(50), 50)).isEqualTo("\u1f82".repeat(50));
        assertThat(Texts.line(" ".repeat(1_000) + HAN, 1)).isEqualTo("한");
    }

    @Test
    void aTextThatIsTooLongInEveryFormComesBackAsItIs() {
        var text = HAN.repeat(100);

        assertThat(Texts.composed(text, 50)).isSameAs(text);
    }

    @Test
    void noTextTakesLongerThanItsLengthExplains() {
        var marks = MARKS.repeat(10_000);
        Texts.composed(HAN, 1);

        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Texts.composed(marks, 5_000)).isSameAs(marks);

        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofMillis(50));
    }
}
