package party.somsom.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The waiting room of a festival, open from the start. */
record Room(String queue) {
    private static final String ADMISSIONS = """
            SELECT JSON_VALUE(CONVERT(payload USING utf8mb4), '$.admittedAt') FROM domain_event_entry
            WHERE aggregate_identifier = ? AND payload_type = 'waiting-room.people-admitted.v1'
            ORDER BY sequence_number""";

    static Room open(Node node, Buyer organiser, Map<String, ?> settings) {
        var date = LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();
        var festival = node.api()
                .post("/festivals/create", organiser.token(),
                        Map.of("title", "The crush", "description", "", "startDate", date, "endDate", date,
                                "ticketsPerDate", 1, "waitingRoom", settings))
                .expect("201");
        return new Room(festival.get("festivalId"));
    }

    /** Repeating it is safe: whoever is in keeps their place. */
    Answer join(Node node, Buyer person) {
        return node.api().get("/queues/%s/waiting-room/users/%s".formatted(queue, person.email()), person.token());
    }

    String position(Node node, Buyer person) {
        return node.api()
                .get("/queues/%s/users/%s/rank".formatted(queue, person.email()), person.token())
                .expect("200")
                .get("position");
    }

    /** How long it took from then on until someone was let through, if anybody was. */
    Optional<Duration> toAdmissionAfter(Instant then) {
        return Database.rows(ADMISSIONS, "queue_" + queue, row -> Instant.parse(row.getString(1)))
                .stream()
                .filter(at -> at.isAfter(then))
                .findFirst()
                .map(at -> Duration.between(then, at));
    }
}
