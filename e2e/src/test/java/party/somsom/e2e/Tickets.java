package party.somsom.e2e;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The tickets of one festival on one date, on sale to everybody at once. */
record Tickets(String festivalId, String date, int capacity, int maxPerUser) {
    static Tickets putOnSale(Node node, Buyer organiser, int capacity) {
        var date = LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();
        var festival = node.api()
                .post("/festivals/create", organiser.token(),
                        Map.of("title", "The race", "description", "", "startDate",
                                date, "endDate", date, "ticketsPerDate", capacity, "maxPerUser", 1))
                .expect("201");
        return new Tickets(festival.get("festivalId"), date, capacity, 1);
    }

    String inventoryId() {
        return festivalId + "_" + date;
    }
}
