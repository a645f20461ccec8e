package party.somsom.e2e;

import java.util.List;
import java.util.Map;

/** A person with a confirmed account who is logged in. */
record Buyer(String email, String token) {
    static List<Buyer> make(Node node, int count) {
        return node.api()
                .post("/dev/tokens?count=" + count, null, Map.of())
                .expect("200")
                .text()
                .lines()
                .map(line -> line.split(" "))
                .map(line -> new Buyer(line[0], line[1]))
                .toList();
    }

    /** It is safe to repeat: the idempotency key is the person, who wants these tickets once. */
    Answer reserve(Node node, Tickets tickets) {
        return node.api()
                .post("/reservations", token,
                        Map.of("festivalId", tickets.festivalId(), "festivalDate", tickets.date()),
                        tickets.festivalId());
    }

    /** The ids of the reservations that this person holds. */
    List<String> reservations(Node node) {
        return node.api()
                .get("/reservations", token)
                .expect("200")
                .json()
                .get("items")
                .values()
                .stream()
                .map(item -> item.get("reservationId").asString())
                .toList();
    }
}
