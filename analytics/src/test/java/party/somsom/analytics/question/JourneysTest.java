package party.somsom.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.analytics.store.LakeFolder;
import party.somsom.events.EventTypes;
import party.somsom.events.PublishedEvent;
import party.somsom.events.PublishedQueueEvent.AdmissionEndedV1;
import party.somsom.events.PublishedQueueEvent.AdmissionOutcome;
import party.somsom.events.PublishedQueueEvent.PeopleJoinedV1;
import party.somsom.events.PublishedQueueEvent.PersonEnteredV1;
import party.somsom.lake.LakeEvent;

/** What the lake counts beforehand is what a question would count. */
class JourneysTest {
    private static final Instant AT_TWO = Instant.parse("2027-05-01T05:00:00Z");
    private static final List<String> ABOUT_PEOPLE = List.of("03-funnel", "04-waiting-time", "05-no-shows");

    private LakeFolder lake;
    private LakeSql sql;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        lake = LakeFolder.open(folder);
        History.fill(lake);
        sql = new LakeSql(lake, ZoneId.of("Asia/Seoul"), new Limits(5_000, 100, Duration.ofSeconds(30), 1, "500MB"));
    }

    @AfterEach
    void close() throws IOException {
        sql.close();
        lake.close();
    }

    private void happens(String queue, PublishedEvent... events) throws IOException {
        var number = lake.manifest().events();
        for (var event : events) {
            var type = EventTypes.nameOf(event.getClass());
            lake.add(List.of(new LakeEvent("later-" + number, type, queue, number, number, AT_TWO, (Record) event)),
                    false, Map.of(0, ++number));
        }
    }

    private List<List<String>> answers() throws Exception {
        var answers = new ArrayList<List<String>>();
        for (var question : Questions.all()) {
            if (ABOUT_PEOPLE.contains(question.name())) {
                sql.ask(question.sql()).rows().forEach(answers::add);
            }
        }
        return answers;
    }

    private List<List<String>> different() throws Exception {
        return sql.ask("""
                (FROM waiting_room.journeys EXCEPT ALL FROM waiting_room.journeys_from_events)
                UNION ALL
                (FROM waiting_room.journeys_from_events EXCEPT ALL FROM waiting_room.journeys)""").rows();
    }

    @Test
    void theAnswersAreTheSameBeforeAndAfterCounting() throws Exception {
        var before = answers();

        lake.countJourneys();

        assertThat(lake.manifest().journeys()).isNotNull();
        assertThat(answers()).isEqualTo(before).hasSize(4 + 2 + 4);
        assertThat(different()).isEmpty();
    }

    @Test
    void aRoomWithNewsIsCountedFromItsEventsAndOthersStayCounted() throws Exception {
        happens("quiet", new PeopleJoinedV1("quiet", "01other", 0, List.of("ann", "fay"), AT_TWO));
        lake.countJourneys();

        happens("01queue", new PersonEnteredV1("01queue", "01festival", "eve", AT_TWO),
                new AdmissionEndedV1("01queue", "01festival", "eve", AdmissionOutcome.RESERVED, AT_TWO));
        happens("new", new PeopleJoinedV1("new", "01third", 0, List.of("ann"), AT_TWO));

        assertThat(different()).isEmpty();
        assertThat(answers()).contains(List.of("joined", "8", "100.0"), List.of("entered", "5", "62.5"),
                List.of("reserved", "4", "50.0"), List.of("reserved", "2"))
                .as("who waits still has not waited for no time")
                .contains(List.of("0", "2"), List.of("1", "3"));
        lake.countJourneys();
        assertThat(different()).isEmpty();
        assertThat(answers()).contains(List.of("joined", "8", "100.0"), List.of("reserved", "4", "50.0"));
    }

    @Test
    void theLakeCountsByItselfAfterManyChanges() throws Exception {
        for (var i = 0; i < 100; i++) {
            lake.add(List.of(), false, Map.of(0, 100L + i));
        }

        assertThat(lake.manifest().journeys()).isNotNull();
        assertThat(different()).isEmpty();
    }

    @Test
    void aLakeThatIsOpenedAgainHasItsCounts(@TempDir Path folder) throws Exception {
        try (var other = LakeFolder.open(folder)) {
            History.fill(other);
            other.countJourneys();
        }

        try (var again = LakeFolder.open(folder);
                var asked = new LakeSql(again, ZoneId.of("UTC"), Limits.USUAL)) {
            var counted = again.manifest().journeys();
            assertThat(counted).isNotNull();
            assertThat(asked.ask("SELECT sum(people) FROM waiting_room.journeys").rows())
                    .containsExactly(List.of("5"));
            again.countJourneys();
            assertThat(again.manifest().journeys()).isEqualTo(counted);
        }
    }
}
