package party.somsom.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import party.somsom.foundation.text.TextRule.Fault;

/** TextRulesTest in the app goes through all fields that follow the rule. */
class TextRuleTest {
    private static final TextRule LINE = TextRule.line(5);
    private static final TextRule LINES = TextRule.lines(5);

    @Test
    void aTextHasOneNormalForm() {
        Map.of("  a b ", "a b", "\u1112\u1161\u11ab", "한", "a\u200bb\ufeff", "ab", "co\u00adop", "coop", "\u2060", "",
                "", "")
                .forEach((text, normal) -> assertThat(LINE.normal(text)).isEqualTo(normal));
        assertThat(LINES.normal("a\r\nb\rc\n")).isEqualTo("a\nb\nc");
    }

    @Test
    void aFaultIsNamed() {
        assertThat(LINE.fault("ab")).isNull();
        assertThat(LINE.fault("🎉🎉🎉🎉🎉")).isNull();
        assertThat(LINE.fault("🎉🎉🎉🎉🎉🎉")).isEqualTo(Fault.TOO_LONG);
        assertThat(LINE.fault("")).isEqualTo(Fault.BLANK);
        assertThat(LINE.fault("\u3164")).isEqualTo(Fault.BLANK);
        assertThat(LINE.fault("a\nb")).isEqualTo(Fault.FORBIDDEN);
        assertThat(LINES.fault("a\nb")).isNull();
        assertThat(LINES.fault("a\u202eb")).isEqualTo(Fault.FORBIDDEN);
    }

    @Test
    void aLetterWithMoreMarksThanAnyLanguageHasIsRefused() {
        assertThat(TextRule.line(100).fault("a" + "\u0301\u0316".repeat(16))).isEqualTo(Fault.FORBIDDEN);
        assertThat(TextRule.line(100).fault("a" + "\u0301\u0316".repeat(2))).isNull();
    }
}
