package party.somsom.loadtest.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import party.somsom.loadtest.bench.Scenario;
import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.TestBed;
import party.somsom.messages.ticketing.TicketingIds;

/** Prepares over public HTTP what the scenarios need: people, and tickets of a new date for every round. */
class Stage {
    static final int CAPACITY = 1_000_000;
    private static final int SELLERS = 5_000;
    private static final Load SELL_OUT = new Load(64, Duration.ZERO, Duration.ofMinutes(1));

    private final Api somsom;
    private final Api baseline;
    private final People people;
    private final People sellers;
    private final People late;
    private final String hot;
    private final String soldOut;

    /** @param rounds each round gets its own date */
    Stage(TestBed bed, int people, int rounds) throws Exception {
        this.somsom = bed.somsom();
        this.baseline = bed.baseline();
        this.people = People.of(somsom, people);
        var sellerCount = Math.min(SELLERS, people / 2);
        this.sellers = this.people.first(sellerCount);
        this.late = this.people.butFirst(sellerCount);
        var festivals = new Festivals(somsom, this.people.one());
        this.hot = festivals.create("The hot one", rounds, CAPACITY);
        this.soldOut = festivals.create("The sold-out one", 1, sellerCount * Festivals.MAX_PER_USER);
        for (int round = 0; round < rounds; round++) {
            openAtTheBaseline(inventoryId(round));
        }
    }

    String inventoryId(int round) {
        return TicketingIds.inventoryId(hot, Festivals.date(round));
    }

    /** Uses the driver, so it also warms the reservations up. */
    void sellOut(ClosedLoop driver) {
        var sales = driver.drive(somsom.port(), SELL_OUT,
                sellers.once(person -> Request.post("/reservations", person.token(),
                        order(soldOut, 0, Festivals.MAX_PER_USER))));
        if (sales.total().getOrDefault("201", 0L) != sellers.all().size()) {
            throw new IllegalStateException("Selling a date out went wrong: " + sales.total());
        }
    }

    /** In the order of a round. The scenarios that are compared most are measured side by side. */
    List<Scenario> scenarios() {
        return List.of(reservations("a", "reservations on one hot date, Somsom", somsom, "/reservations"),
                reservations("b", "the same by a row lock, baseline", baseline, "/baseline/row-lock/reservations"),
                reservations("e", "the same by a Redis script, volatile, baseline", baseline,
                        "/baseline/redis/reservations"),
                new Scenario("c", "a sold-out date, Somsom", "409 SOLD_OUT", somsom.port(),
                        _ -> late.againAndAgain(
                                person -> Request.post("/reservations", person.token(), order(soldOut, 0, 1)))),
                new Scenario("d", "authenticated, does nothing, Somsom", "200", somsom.port(),
                        _ -> people.againAndAgain(person -> Request.get("/verify-token", person.token()))),
                new Scenario("n", "authenticated, does nothing, baseline", "200", baseline.port(),
                        _ -> people.againAndAgain(person -> Request.get("/baseline/nothing", person.token()))),
                new Scenario("f", "cached search over 100 festivals, anonymous, Somsom", "200", somsom.port(),
                        _ -> people.againAndAgain(_ -> Request.get(Festivals.SEARCH, null))));
    }

    private Scenario reservations(String letter, String what, Api api, String path) {
        return new Scenario(letter, what, "201", api.port(),
                round -> people.once(person -> Request.post(path, person.token(), order(hot, round, 1))));
    }

    private static String order(String festivalId, int round, int quantity) {
        return "{\"festivalId\":\"%s\",\"festivalDate\":\"%s\",\"quantity\":%d}".formatted(festivalId,
                Festivals.date(round), quantity);
    }

    private void openAtTheBaseline(String inventoryId) throws Exception {
        for (var way : List.of("row-lock", "redis")) {
            baseline.post("/baseline/" + way + "/inventories", people.one(), Map.of("inventoryId", inventoryId,
                    "festivalTitle", "The hot one", "capacity", CAPACITY, "maxPerUser", Festivals.MAX_PER_USER));
        }
    }
}
