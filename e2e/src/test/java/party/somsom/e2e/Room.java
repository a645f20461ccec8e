package party.somsom.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import party.somsom.messages.EventNames;
import party.somsom.messages.waitingroom.WaitingRoomEvent;
import tools.jackson.databind.json.JsonMapper;

/** The waiting room of a festival, open from the start. */
record Room(String queue) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EventNames NAMES = new EventNames(List.of(WaitingRoomEvent.class));
    private static final String EVENTS = """
            SELECT payload_type, CONVERT(payload USING utf8mb4) FROM domain_event_entry
            WHERE aggregate_identifier = ? ORDER BY sequence_number""";
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

    /** It is safe to repeat: a person who is in the room keeps their place. */
    Answer join(Node node, Buyer person) {
        return node.api().get("/queues/%s/waiting-room/users/%s".formatted(queue, person.email()), person.token());
    }

    String position(Node node, Buyer person) {
        return node.api()
                .get("/queues/%s/users/%s/rank".formatted(queue, person.email()), person.token())
                .expect("200")
                .get("position");
    }

    /** Does any next action at random, useful or not. */
    void anything(Node node, Buyer person, Random random) {
        var user = "/queues/%s/users/%s".formatted(queue, person.email());
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> join(node, person);
            case 3 -> node.api().get(user + "/rank", person.token());
            case 4, 5 -> node.api().get(user + "/allowed", person.token());
            case 6 -> node.api().delete(user + "/leave-proceed", person.token());
            default -> node.api().delete(user + "/leave", person.token());
        }
    }

    List<WaitingRoomEvent> events() {
        return Database.rows(EVENTS, "queue_" + queue,
                row -> (WaitingRoomEvent) JSON.readValue(row.getString(2),
                        NAMES.typeOf(row.getString(1)).orElseThrow()));
    }

    List<Instant> admissions() {
        return Database.rows(ADMISSIONS, "queue_" + queue, row -> Instant.parse(row.getString(1)));
    }

    /** The time from then until a person was let in, if anybody was. */
    Optional<Duration> toAdmissionAfter(Instant then) {
        return admissions().stream()
                .filter(at -> at.isAfter(then))
                .findFirst()
                .map(at -> Duration.between(then, at));
    }
}
