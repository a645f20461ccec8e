package party.somsom.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import party.somsom.messages.chat.ChatEvent;
import party.somsom.messages.chat.HidingEvent;
import party.somsom.messages.festival.FestivalEvent;
import party.somsom.messages.reminder.ReminderEvent;
import party.somsom.messages.ticketing.TicketingEvent;
import party.somsom.messages.waitingroom.WaitingRoomEvent;

class EventNamesTest {
    static Stream<Class<?>> everyEvent() {
        return Stream.of(FestivalEvent.class, TicketingEvent.class, WaitingRoomEvent.class, ChatEvent.class,
                HidingEvent.class, ReminderEvent.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventHasAVersionedNameThatLeadsBackToIt(Class<?> event) {
        var name = EventNames.nameOf(event).orElseThrow();

        assertThat(name).matches("[a-z-]+\\.[a-z-]+\\.v\\d+");
        assertThat(EventNames.typeOf(name)).contains(event);
    }
}
