package party.somsom.command.chat;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Instant;
import java.util.stream.IntStream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.chat.HidingCommand.HidePerson;
import party.somsom.messages.chat.HidingCommand.ShowPerson;
import party.somsom.messages.chat.HidingEvent.PersonHidden;
import party.somsom.messages.chat.HidingEvent.PersonShown;

class HiddenPeopleTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final PersonHidden HIDDEN = new PersonHidden("ann", "bob", NOON);
    private static final PersonShown SHOWN = new PersonShown("ann", "bob", NOON);

    private AggregateTestFixture<HiddenPeople> fixture;

    @BeforeEach
    void nobody() {
        fixture = new AggregateTestFixture<>(HiddenPeople.class);
    }

    @Test
    void somebodyIsHiddenOnce() {
        var hide = new HidePerson("ann", "bob", NOON);

        fixture.givenNoPriorActivity().when(hide).expectEvents(HIDDEN);
        fixture.given(HIDDEN).when(hide).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(HIDDEN, SHOWN).when(hide).expectEvents(HIDDEN);
    }

    @Test
    void somebodyIsShownAgain() {
        var show = new ShowPerson("ann", "bob", NOON);

        fixture.given(HIDDEN).when(show).expectEvents(SHOWN);
        fixture.given(HIDDEN, SHOWN).when(show).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void notEverybodyIsHidden() {
        var many = IntStream.range(0, 500).mapToObj(i -> new PersonHidden("ann", "u" + i, NOON)).toList();

        refused(fixture.given(many).when(new HidePerson("ann", "bob", NOON)), Code.TOO_MANY_HIDDEN);
    }
}
