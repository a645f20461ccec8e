package party.somsom.command.festival;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.festival.FestivalCommand.CancelFestival;
import party.somsom.messages.festival.FestivalCommand.ChangeFestival;
import party.somsom.messages.festival.FestivalCommand.MoveFestival;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.festival.FestivalEvent.FestivalMoved;
import party.somsom.messages.festival.FestivalPlan;

class FestivalTest {
    private static final LocalDate FIRST = LocalDate.of(2030, 2, 27);
    private static final LocalDate LAST = FIRST.plusDays(2);
    private static final Instant NOON = Instant.parse("2029-12-01T12:00:00Z");
    private static final FestivalCreated CREATED = new FestivalCreated("f1", "ann", "c1",
            new FestivalPlan("Lights", "Paper", null, ZoneId.of("Asia/Seoul"), FIRST, LAST, 10, 4, null, null, null),
            NOON);

    private AggregateTestFixture<Festival> fixture;

    @BeforeEach
    void festival() {
        fixture = new AggregateTestFixture<>(Festival.class);
    }

    @Nested
    class Changing {
        @Test
        void saysWhatVisitorsReadFromNowOn() {
            fixture.given(CREATED)
                    .when(new ChangeFestival("f1", "ann", null, "Silk", "River", NOON))
                    .expectEvents(new FestivalChanged("f1", "Lights", "Silk", "River", NOON));
        }

        @Test
        void repeatedChangesNothing() {
            fixture.given(CREATED, new FestivalChanged("f1", "Lights", "Silk", "River", NOON))
                    .when(new ChangeFestival("f1", "ann", null, "Silk", "River", NOON))
                    .expectNoEvents();
        }

        @Test
        void isForTheOrganiser() {
            refused(fixture.given(CREATED).when(new ChangeFestival("f1", "bob", "Mine", null, null, NOON)),
                    Code.NOT_ORGANISER);
        }

        @Test
        void ofACancelledOneIsRefused() {
            refused(fixture.given(CREATED, new FestivalCancelled("f1", NOON))
                    .when(new ChangeFestival("f1", "ann", "Again", null, null, NOON)), Code.FESTIVAL_CANCELLED);
        }
    }

    @Nested
    class Moving {
        @Test
        void movesEveryDateByTheSameNumberOfDays() {
            fixture.given(CREATED)
                    .when(move(FIRST.plusMonths(1), NOON.plusSeconds(1)))
                    .expectEvents(new FestivalMoved("f1", FIRST.plusMonths(1), LocalDate.of(2030, 3, 29),
                            NOON.plusSeconds(1)));
        }

        @Test
        void repeatedChangesNothing() {
            fixture.given(CREATED, new FestivalMoved("f1", LAST, LAST.plusDays(2), NOON))
                    .when(move(LAST, NOON.plusSeconds(9)))
                    .expectNoEvents();
        }

        @Test
        void isLaterThanTheMoveBeforeWhateverTheClockSays() {
            fixture.given(CREATED, new FestivalMoved("f1", LAST, LAST.plusDays(2), NOON))
                    .when(move(FIRST, NOON.minusSeconds(9)))
                    .expectEvents(new FestivalMoved("f1", FIRST, LAST, NOON.plusMillis(1)));
        }

        @Test
        void isForTheOrganiserOfAFestivalThatTakesPlace() {
            refused(fixture.given(CREATED).when(new MoveFestival("f1", "bob", LAST, NOON)), Code.NOT_ORGANISER);
            refused(fixture.given(CREATED, new FestivalCancelled("f1", NOON)).when(move(LAST, NOON)),
                    Code.FESTIVAL_CANCELLED);
        }

        private MoveFestival move(LocalDate startDate, Instant now) {
            return new MoveFestival("f1", "ann", startDate, now);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void happensOnce() {
            fixture.given(CREATED)
                    .when(new CancelFestival("f1", "ann", NOON))
                    .expectEvents(new FestivalCancelled("f1", NOON));
            fixture.given(CREATED, new FestivalCancelled("f1", NOON))
                    .when(new CancelFestival("f1", "ann", NOON.plusSeconds(1)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isForTheOrganiser() {
            refused(fixture.given(CREATED).when(new CancelFestival("f1", "bob", NOON)), Code.NOT_ORGANISER);
        }
    }
}
