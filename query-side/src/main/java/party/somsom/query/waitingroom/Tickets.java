package party.somsom.query.waitingroom;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Answers what is left to be sold behind waiting rooms. Without the database they still answer, but do not say it. */
class Tickets {
    private static final Logger log = LoggerFactory.getLogger(Tickets.class);

    private final RoomRows rooms;

    Tickets(RoomRows rooms) {
        this.rooms = rooms;
    }

    /** Returns what is left by queue. */
    Map<String, RoomFacts> with(Map<String, RoomFacts> facts, Instant now) {
        if (facts.isEmpty()) {
            return facts;
        }
        var dates = dates(facts.keySet());
        facts.replaceAll((queueId, room) -> room
                .with(TicketsLeft.of(dates.getOrDefault(WaitingRoomIds.festivalOf(queueId), List.of()), now)));
        return facts;
    }

    private Map<String, List<TicketsLeft.DateLeft>> dates(Collection<String> queueIds) {
        try {
            return rooms.dates(queueIds.stream().map(WaitingRoomIds::festivalOf).toList())
                    .stream()
                    .collect(groupingBy(TicketsLeft.DateLeft::festivalId));
        } catch (DataAccessException e) {
            log.debug("Rooms do not say what is left to be sold: {}", e.toString());
            return Map.of();
        }
    }
}
