package party.somsom.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;

class PostRequestTest {
    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String DECOMPOSED_HAN = "\u1112\u1161\u11ab";

    @Test
    void aTextIsKeptInOneFormWithoutBlanksAroundIt() {
        var said = Map.of(" a ", "a", "두 줄\r\n있어요", "두 줄\n있어요", FAMILY, FAMILY, DECOMPOSED_HAN, "한", "\u0301a",
                "\u0301a");

        said.forEach((text, kept) -> assertThat(new PostRequest("1", text).said()).isEqualTo(kept));
    }

    @Test
    void aTextHasAThousandCodePointsAtMost() {
        for (var text : List.of("가".repeat(1_000), "\ud83c\udf89".repeat(1_000), DECOMPOSED_HAN.repeat(1_000),
                FAMILY.repeat(200))) {
            assertThat(new PostRequest("1", text).said()).isNotEmpty();
        }
    }

    static List<String> unsayable() {
        return List.of("", "  ", "\n", "\u200d", "\u200b\u200b", "bell\u0007", "null\u0000", "tab\tbed", "half \ud83d",
                "half \udc68", "가".repeat(1_001), "\ud83c\udf89".repeat(1_001), FAMILY.repeat(201));
    }

    @ParameterizedTest
    @MethodSource("unsayable")
    void whatIsNoTextIsRefused(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new PostRequest("1", text).said())
                .returns(ProblemCode.VALIDATION_FAILED, ProblemException::code);
    }

    static List<String> unnameable() {
        return List.of("", " ", "a b", "한", "x".repeat(65), "a\n");
    }

    @ParameterizedTest
    @MethodSource("unnameable")
    void whatIsNoIdIsRefused(String id) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new PostRequest(id, "a").id())
                .returns(ProblemCode.VALIDATION_FAILED, ProblemException::code);
    }

    @Test
    void anIdHasSixtyFourPrintableCharactersAtMost() {
        assertThat(new PostRequest("x".repeat(64), "a").id()).hasSize(64);
    }
}
