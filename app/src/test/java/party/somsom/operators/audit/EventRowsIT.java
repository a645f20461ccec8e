package party.somsom.operators.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SomsomApplication;
import party.somsom.app.WithApplication;

/** The event store is read by its keys. So it may grow. */
@WithApplication
@ContextConfiguration(classes = SomsomApplication.class) // none is found from this package
class EventRowsIT {
    private static final String ONE_STREAM = "one_event_per_sequence_number";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EventRows rows;
    @Autowired
    private Guest guest;
    @Autowired
    private FestivalForm form;

    private String festivalId;
    private String inventoryId;

    @BeforeEach
    void aStory() {
        festivalId = guest.created(form);
        inventoryId = festivalId + "_" + form.date();
        for (int i = 0; i < 3; i++) {
            guest.reserved(festivalId, form.date(), 1);
        }
    }

    private Map<String, @Nullable Object> plan(String sql) {
        return jdbc.sql("EXPLAIN " + sql)
                .param("id", inventoryId)
                .param("after", -1)
                .param("until", 1_000)
                .param("before", 1_000)
                .param("sequence", 1)
                .param("position", 1)
                .param("type", "ticketing.tickets-reserved.v1")
                .param("about", "a")
                .param("limit", 21)
                .param("from", festivalId + "_")
                .param("end", festivalId + "`")
                .param("ids", List.of(festivalId, inventoryId))
                .query()
                .singleRow();
    }

    @ParameterizedTest
    @ValueSource(strings = {EventRows.IN_ORDER, EventRows.NEWEST_FIRST, EventRows.ONE, EventRows.LAST_OF_MANY,
            EventRows.LAST_OF_RANGE})
    void aStreamIsReadByItsKeyAndInItsOrder(String sql) {
        var plan = plan(sql);

        assertThat(plan.get("key")).isEqualTo(ONE_STREAM);
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort", "temporary");
    }

    @Test
    void theRestIsReadByAKeyToo() {
        assertThat(plan(EventRows.AT_POSITION).get("key")).isEqualTo("PRIMARY");
        assertThat(plan(EventRows.LAST).get("Extra")).isEqualTo("Select tables optimized away");
    }

    @Test
    void aTimeIsFoundByHalving() {
        var times = rows.inOrder(inventoryId, -1, 100, null, null, 100).stream().map(StoredRow::at).toList();
        long last = times.size() - 1;

        assertThat(last).isEqualTo(3);
        assertThat(rows.firstFrom(inventoryId, Instant.EPOCH, last)).isZero();
        for (var time : times) {
            assertThat(rows.firstFrom(inventoryId, time, last)).isEqualTo(times.indexOf(time));
        }
        assertThat(rows.firstFrom(inventoryId, times.getLast().plusMillis(1), last)).isEqualTo(4);
    }
}
