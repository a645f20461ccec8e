package party.somsom.loadtest.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Database;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.People;

/** A long history. One reservation of each date is real, and the database copies it with other ids. */
record CopiedReservations(Api somsom, Database database) {
    private static final String COPY = """
            INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data)
            SELECT UUID(), aggregate_identifier, sequence_number + n.seq, type, time_stamp, payload_type,
              payload_revision, JSON_SET(CONVERT(payload USING utf8mb4),
                '$.reservationId', CONCAT(aggregate_identifier, '_', LPAD(n.seq, 26, '0')),
                '$.userId', LPAD(n.seq, 26, '0')), meta_data
            FROM domain_event_entry JOIN seq_1_to_%d n
            WHERE payload_type LIKE 'ticketing.tickets-reserved.%%' ORDER BY n.seq""";

    private static final String HEAD = "(SELECT MAX(global_index) FROM domain_event_entry)";
    private static final String READ_ALL = "UPDATE %s SET token = JSON_OBJECT('index', " + HEAD
            + ", 'gaps', JSON_ARRAY()) WHERE processor_name <> '%s'";
    private static final String READ_NOTHING = "DELETE FROM token_entry WHERE processor_name = '%s'";

    /** One person reserves a ticket of each date. */
    void begin(StreamOptions options) throws Exception {
        var people = People.of(somsom, options.dates());
        var festivalId = new Festivals(somsom, people.one()).create("History", options.dates(), 1_000_000);
        var dates = IntStream.range(0, options.dates()).iterator();
        var orders = people.once(person -> Request.post("/reservations", person.token(),
                Api.JSON.writeValueAsString(Map.of("festivalId", festivalId, "festivalDate",
                        Festivals.date(dates.nextInt()).toString(), "quantity", 1))));
        try (var driver = new ClosedLoop()) {
            driver.drive(somsom.port(), new Load(1, Duration.ZERO, Load.LONGEST), orders);
        }
    }

    /** Does what takes long by hand. No node runs meanwhile. */
    void copy(int times) throws SQLException {
        database.execute(COPY.formatted(times));
    }

    /** One group has read nothing yet when a node starts, and all others have read everything. */
    void areNewTo(String group) throws SQLException {
        database.execute(READ_ALL.formatted("token_entry", group));
        database.execute(READ_ALL.formatted("somsom_views.token_entry", group));
        database.execute(READ_NOTHING.formatted(group));
    }
}
