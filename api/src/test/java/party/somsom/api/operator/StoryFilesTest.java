package party.somsom.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFilesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"abc-1, abc-1", "`a b`, `\"a b\"`", "`say \"hi\"`, `\"say \"\"hi\"\"\"`",
            "=1+1, `\"'=1+1\"`", "@x, `\"'@x\"`", "2026-12-01T00:00:00Z, 2026-12-01T00:00:00Z"})
    void aCellIsOneCellAndNoFormula(String text, String cell) {
        assertThat(StoryFiles.cell(text)).isEqualTo(cell);
    }
}
