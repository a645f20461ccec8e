package party.somsom.command.waitingroom;

import java.util.Map;
import java.util.Objects;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts old events: in the past, each person who joined was stored in an event of their own. */
final class JoinsOfOnePerson extends SingleEventUpcaster {
    private static final Map<String, String> TODAY = Map.of(
            "waiting-room.person-joined.v1", "waiting-room.people-joined.v1",
            "waiting-room.person-pre-queued.v1", "waiting-room.people-pre-queued.v1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return TODAY.containsKey(stored.getType().getName());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        var name = Objects.requireNonNull(TODAY.get(stored.getType().getName()));
        return stored.upcastPayload(new SimpleSerializedType(name, null), JsonNode.class, JoinsOfOnePerson::ofMany);
    }

    private static JsonNode ofMany(JsonNode payload) {
        var join = (ObjectNode) payload;
        join.putArray("userIds").add(join.remove("userId"));
        var position = join.remove("position");
        if (position != null) {
            join.set("firstPosition", position);
        }
        return join;
    }
}
