package party.somsom.app.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.waitingroom.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An operator sees what an aggregate knew after any of its events. */
@WithApplication
class TimeTravelIT {
    @Autowired
    private Guest organiser;
    @Autowired
    private Guest buyer;
    @Autowired
    private Guest person;
    @Autowired
    private FestivalForm form;

    private Guest operator;

    @BeforeEach
    void anOperator() {
        operator = person.promoted();
    }

    private JsonNode state(String aggregateId, Object at) {
        return json(operator.get("/operator/api/aggregates/{id}/state?at={at}", aggregateId, at), 200);
    }

    @Test
    void theStateOfADateAfterEachEventWithWhatItChanged() {
        // given
        var festivalId = organiser.created(form);
        var inventoryId = festivalId + "_" + form.date();
        var reservationId = buyer.reserved(festivalId, form.date(), 2);
        buyer.delete("/reservations/" + reservationId).expectStatus().isNoContent();

        // when
        var opened = state(inventoryId, 0);
        var reserved = state(inventoryId, 1);
        var cancelled = state(inventoryId, 2);

        // then
        assertThat(opened.at("/past/state/remaining").asInt()).isEqualTo(10);
        assertThat(opened.at("/past/state/reservations")).isEmpty();
        assertThat(reserved.at("/past/state/remaining").asInt()).isEqualTo(8);
        assertThat(reserved.at("/event/sequence").asLong()).isEqualTo(1);
        assertThat(reserved.get("lastSequence").asLong()).isEqualTo(2);
        assertThat(changes(reserved)).containsEntry("remaining", parsed("{\"before\":10,\"after\":8}"))
                .containsOnlyKeys("remaining", "reservations." + reservationId);
        var ticket = changes(reserved).get("reservations." + reservationId).get("after");
        assertThat(ticket.get("userId").asString()).isEqualTo(buyer.userId());
        assertThat(ticket.get("quantity").asInt()).isEqualTo(2);
        assertThat(changes(cancelled)).containsOnlyKeys("remaining", "reservations." + reservationId);
        assertThat(cancelled.at("/past/state/reservations/" + reservationId + "/cancelled").asBoolean()).isTrue();
    }

    private static Map<String, JsonNode> changes(JsonNode state) {
        return state.at("/past/changes")
                .valueStream()
                .collect(Collectors.toMap(change -> change.get("path").asString(),
                        change -> ((ObjectNode) change.deepCopy()).without("path")));
    }

    @Test
    void aTimeLeadsToTheLastEventBeforeIt() {
        var festivalId = organiser.created(form);
        var inventoryId = festivalId + "_" + form.date();
        buyer.reserved(festivalId, form.date(), 2);
        var opened = state(inventoryId, 0).at("/event/at").asString();

        assertThat(state(inventoryId, "2100-01-01T00:00:00Z").at("/event/sequence").asLong()).isEqualTo(1);
        assertThat(state(inventoryId, opened).at("/event/at").asString()).isEqualTo(opened);
        assertThat(state(inventoryId, 77).at("/event/sequence").asLong()).isEqualTo(1);
        assertThat(json(operator.get("/operator/api/aggregates/{id}/state", inventoryId), 200)
                .at("/event/sequence")
                .asLong()).isEqualTo(1);
        refused(operator.get("/operator/api/aggregates/{id}/state?at=2000-01-01T00:00:00Z", inventoryId), 404,
                "NOT_FOUND");
        refused(operator.get("/operator/api/aggregates/none/state"), 404, "NOT_FOUND");
        invalid(operator.get("/operator/api/aggregates/{id}/state?at=then", inventoryId), "at");
    }

    @Test
    void theLineOfAQueueIsShownByItsPeople() {
        // given
        var festivalId = organiser.created(form.with("waitingRoom", Map.of("maxActive", 1)));
        new Queue(festivalId).join(buyer);

        // when
        var queue = json(operator.get("/operator/api/aggregates/queue_{id}/state", festivalId), 200);

        // then
        assertThat(queue.at("/past/aggregateType").asString()).isEqualTo("waiting-room");
        assertThat(queue.at("/past/state/line/people/" + buyer.userId() + "/position").asInt()).isEqualTo(1);
    }

    @Test
    void everyKindOfAggregateHasAState() {
        var festival = json(organiser.create(form.with("waitingRoom", Map.of())), 201);

        for (var id : new String[]{festival.get("festivalId").asString(), festival.get("chatRoomId").asString(),
                "operators"}) {
            var state = json(operator.get("/operator/api/aggregates/{id}/state", id), 200);

            assertThat(state.at("/past/state").properties()).as(id).isNotEmpty();
        }
    }
}
