package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.MergedAnnotations;

import party.somsom.api.text.ValidText;
import party.somsom.app.TextLengthsTest.Text;

/** Every text that people write for others to read follows one rule. */
class TextRulesTest {
    private static final String HAN = "한";
    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String ENGLAND = "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67"
            + "\udb40\udc7f";
    /** What programs read: ids, secrets, codes and names of zones. */
    private static final Set<String> NOT_FOR_READERS = Set.of("email", "newEmail", "password", "currentPassword",
            "newPassword", "code", "userId", "refreshToken", "token", "termsVersion", "festivalId", "timezone",
            "chatRoomId", "notificationIds", "challengeId", "recoveryCode");

    /** A text for readers, and the rule that it names. */
    record Ruled(Text text, ValidText rule) {
        boolean refuses(String value) {
            return !text.refusals(text.in(value)).isEmpty();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static Stream<Ruled> ruled() {
        return TextLengthsTest.requestTexts()
                .flatMap(text -> rulesOf(text).map(rule -> new Ruled(text, rule)));
    }

    private static Stream<ValidText> rulesOf(Text text) {
        var component = text.component();
        var field = Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                .filter(each -> each.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
        return MergedAnnotations.from(field).stream(ValidText.class).map(found -> found.synthesize());
    }

    @Test
    void everyTextIsForReadersOrForPrograms() {
        var names = ruled().map(each -> each.text().component().getName()).collect(Collectors.toSet());

        assertThat(names).containsExactlyInAnyOrder("title", "description", "venue", "name", "reason",
                "label");
        assertThat(TextLengthsTest.requestTexts()
                .map(each -> each.component().getName())
                .filter(name -> !names.contains(name))).isSubsetOf(NOT_FOR_READERS);
    }

    static List<String> invisible() {
        return List.of("\u3164", "\u2800", "\ufe0f", "\u200d", "\u115f\u1160", "\uffa0", "\u00a0", "\u034f",
                "\u0000", "\udb40\udc20", "\u2063");
    }

    static List<String> forbidden() {
        return List.of("a\u0000b", "a\tb", "a\u0007", "a\u202eb", "a\u202ab", "a\u2066b", "a\u200eb", "a\u2028b",
                "a\u2029b",
                "a\u0085b", "a\ud800", "\udc00a", "a\uffff", "a\ufff9b", "a\u180eb", "a\u2063b");
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void whatShowsNothingOrControlsTheTextIsRefused(Ruled text) {
        assertThat(Stream.concat(invisible().stream(), forbidden().stream())).allSatisfy(
                bad -> assertThat(text.refuses(bad))
                        .as(bad.codePoints().mapToObj(Integer::toHexString).toList().toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void whatPeopleWriteIsAccepted(Ruled text) {
        assertThat(List.of("a", "  한강 ", FAMILY, ENGLAND, "👍🏽", "❤\ufe0f", "می\u200cخواهم", "e\u0301", "1", "…", "𠮷",
                "soft\u00adhyphen\u200b \ufeff")).allSatisfy(good -> assertThat(text.refuses(good)).as(good).isFalse());
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void theLengthIsCountedInCodePointsOfTheNormalForm(Ruled text) {
        var most = text.rule().max();

        for (var character : List.of("a", "🎉", Normalizer.normalize(HAN, Normalizer.Form.NFD))) {
            assertThat(text.refuses(character.repeat(most))).as(character).isFalse();
            assertThat(text.refuses(character.repeat(most + 1))).as(character).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void linesAreKeptOnlyWhereThereMayBeSome(Ruled text) {
        for (var lines : List.of("a\nb", "a\r\nb", "a\rb")) {
            assertThat(text.refuses(lines)).isEqualTo(!text.rule().lines());
        }
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void nothingIsAcceptedOnlyWhereItIsATextToo(Ruled text) {
        for (var nothing : List.of("", " ", "\n", "\u200b")) {
            assertThat(text.refuses(nothing)).isEqualTo(text.rule().min() > 0);
        }
    }
}
