package party.somsom.operators.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import com.ibm.icu.text.MessageFormat;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;

/** Each event that there is has words in both languages. */
class NarratorTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final ResourceBundle.Control NO_OTHER = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Narrator narrator = new Narrator(new EventReader(null, null));

    static List<Class<?>> events() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Event.class));
        List<Class<?>> events = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("party.somsom.messages")) {
            var type = Class.forName(found.getBeanClassName());
            if (type.isRecord()) {
                events.add(type);
            }
        }
        return events;
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("operators/stories", language, NO_OTHER);
    }

    /** The fields of the event and of records in it; a list also has a number. */
    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(NarratorTest::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RecordComponent field) {
        return field.getType().isRecord()
                ? fields(field.getType()).stream()
                : Stream.of(field.getName(), field.getName() + "Count");
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachEventHasTextsThatNameItsOwnFields(Class<?> type) {
        var name = type.getAnnotation(Stored.class).value();

        for (var language : List.of(Locale.ROOT, Locale.KOREAN)) {
            var text = texts(language).getString(name);
            assertThat(fields(type)).as(text).containsAll(new MessageFormat(text).getArgumentNames());
        }
        assertThat(texts(Locale.KOREAN).getString(name)).isNotEqualTo(texts(Locale.ROOT).getString(name));
    }

    @Test
    void noTextIsLeftOver() throws ClassNotFoundException {
        var names = events().stream().map(type -> type.getAnnotation(Stored.class).value()).toList();

        assertThat(texts(Locale.ROOT).keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(texts(Locale.KOREAN).keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void numbersAndDatesAreSaidAsPeopleSayThem() {
        var two = new TicketsReserved("f_2026-12-21", "f", LocalDate.parse("2026-12-21"), "r", "soo", 2, 98, null,
                NOON);
        var one = new TicketsReserved("f_2026-12-21", "f", LocalDate.parse("2026-12-21"), "r", "soo", 1, 97, null,
                NOON);

        assertThat(narrator.tell(two, "", Locale.ENGLISH))
                .isEqualTo("2 tickets of 21 Dec 2026 reserved by soo; 98 left");
        assertThat(narrator.tell(one, "", Locale.ENGLISH))
                .isEqualTo("1 ticket of 21 Dec 2026 reserved by soo; 97 left");
        assertThat(narrator.tell(two, "", Locale.KOREAN)).isEqualTo("soo 님이 2026년 12월 21일 티켓 2장을 예매했습니다. 98장 남음");
    }

    @Test
    void ofManyPeopleSomeAreNamed() {
        var joined = new PeopleJoined("q", 1, List.of("a", "b", "c", "d", "e"), NOON);

        assertThat(narrator.tell(joined, "", Locale.ENGLISH)).isEqualTo("5 people joined at place 1: a, b, c, … +2");
    }

    @Test
    void aTruthChoosesItsWords() {
        var paused = new PacingChanged("q", 60, 5, true, "rain", "soo", NOON);

        assertThat(narrator.tell(paused, "", Locale.ENGLISH))
                .isEqualTo("soo changed the pace to 60 a minute, 5 at a time, paused: rain");
    }

    @Test
    void whatNobodyKnowsIsToldByItsName() {
        record Unknown(Map<String, String> nothing) {
        }

        assertThat(narrator.tell(new Unknown(Map.of()), "old.forgotten.v1", Locale.ENGLISH))
                .isEqualTo("old.forgotten.v1");
    }
}
