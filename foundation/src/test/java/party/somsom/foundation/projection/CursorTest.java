package party.somsom.foundation.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 12, 1, 9, 0);
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

    @Test
    void isReadAsItWasWritten() {
        var ofTime = new Cursor<>(TIME.plusNanos(123_000_000), "f1_2026-12-01_abc");
        var ofDate = new Cursor<>(DATE, "f1");

        assertThat(Cursor.parse(ofTime.text(), LocalDateTime::parse)).isEqualTo(ofTime);
        assertThat(Cursor.parse(ofDate.text(), LocalDate::parse)).isEqualTo(ofDate);
    }

    @Test
    void staysAsItIsInAnAddress() {
        assertThat(new Cursor<>(TIME, "f1").text()).matches("[\\w-]+");
    }

    @Test
    void withoutOneTheListBegins() {
        assertThat(Cursor.parse(null, LocalDate::parse)).isNull();
    }

    @Test
    void isOfOneList() {
        refused(new Cursor<>(TIME, "f1").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "2026-12-01", "2026-12-01|", "|f1", "2026-13-01|f1", "+12026-12-01|f1",
            "-2026-12-01|f1", "2026-12-01|등불", "2026-12-01|f1|f2", "2026-12-01|f1\n"})
    void anythingElseIsRefused(String plain) {
        refused(Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "%", "a b"})
    void whatIsNotEvenWrittenLikeOneIsRefused(String text) {
        refused(text);
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, LocalDate::parse)).hasMessageStartingWith("CURSOR_INVALID");
    }

    @Test
    void aPageEndsWithACursorWhereThereIsMore() {
        var page = Cursor.page(List.of("a", "b", "c"), 2, last -> new Cursor<>(DATE, last));

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isEqualTo(new Cursor<>(DATE, "b").text());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void theLastPageHasNone(int limit) {
        var page = Cursor.page(List.of("a", "b", "c"), limit, last -> new Cursor<>(DATE, last));

        assertThat(page.items()).containsExactly("a", "b", "c");
        assertThat(page.nextCursor()).isNull();
    }
}
