package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import party.somsom.messages.ticketing.TicketHolder;

class WordingTest {
    private static final LocalDate DATE = LocalDate.parse("2027-05-09");

    private final Wording wording = new Wording(URI.create("https://somsom.example"));

    @ParameterizedTest
    @EnumSource
    void everyKindIsToldInBothLanguagesWithTitleDateAndLink(Kind kind) {
        var news = new News(Occasion.of(kind, "inventory", "festival", DATE), "It's {0} & 솜솜", Instant.EPOCH,
                Instant.EPOCH,
                List.of(new TicketHolder("ann", "inventory_r1")));
        var letter = news.letters(Instant.EPOCH).getFirst();

        var english = wording.in(Locale.ENGLISH, letter);
        var korean = wording.in(Locale.KOREAN, letter);

        assertThat(english.title()).contains("It's {0} & 솜솜");
        assertThat(english.body()).contains("Sunday, May 9, 2027");
        assertThat(korean.title()).contains("It's {0} & 솜솜").isNotEqualTo(english.title());
        assertThat(korean.body()).contains("2027년 5월 9일 일요일");
        assertThat(english.link()).isEqualTo("https://somsom.example/reservations/inventory_r1");
    }
}
