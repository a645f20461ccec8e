package party.somsom.loadtest.duel;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.Person;

/** One of the versions, as a node that runs already. */
final class Opponent {
    private static final int TICKETS = 1_000_000;
    private static final int PEOPLE_IN_LINE = 10_000;
    private static final Load FILLS_THE_ROOM = new Load(100, Duration.ZERO, Duration.ofMinutes(2));

    /** Of the accounts that the local run makes. */
    private static final String PASSWORD = "somsom-load-test";

    private final Api api;
    private final People people;
    private final Festivals festivals;

    Opponent(int port, int people) throws Exception {
        this.api = new Api(port);
        this.people = People.of(api, people);
        this.festivals = new Festivals(api, this.people.one());
    }

    int port() {
        return api.port();
    }

    /** Makes what the next round needs, and returns its requests. */
    Iterator<Request> requests(Errand errand, ClosedLoop driver) throws Exception {
        return switch (errand) {
            case RESERVE -> reservations();
            case JOIN -> joins(pausedRoom(), people);
            case RANK -> ranks(driver);
            case VERIFY -> people.againAndAgain(person -> Request.get("/verify-token", person.token()));
            case LOG_IN -> people.againAndAgain(Opponent::logIn);
        };
    }

    private Iterator<Request> reservations() throws Exception {
        var body = Api.JSON.writeValueAsString(Map.of("festivalId", festivals.create("Duel", 1, TICKETS),
                "festivalDate", Festivals.date(0).toString(), "quantity", 1));
        return people.once(person -> Request.post("/reservations", person.token(), body));
    }

    private String pausedRoom() throws Exception {
        var room = festivals.createWithWaitingRoom("Duel", Map.of("admitPerMinute", 600));
        festivals.pause(room);
        return room;
    }

    private Iterator<Request> ranks(ClosedLoop driver) throws Exception {
        var room = pausedRoom();
        var line = people.first(Math.min(PEOPLE_IN_LINE, people.all().size()));
        driver.drive(api.port(), FILLS_THE_ROOM, joins(room, line));
        return line.againAndAgain(
                person -> Request.get("/queues/%s/users/%s/rank".formatted(room, person.email()), person.token()));
    }

    private static Iterator<Request> joins(String room, People people) {
        return people.once(person -> Request
                .get("/queues/%s/waiting-room/users/%s".formatted(room, person.email()), person.token()));
    }

    private static Request logIn(Person person) {
        var body = Api.JSON.writeValueAsString(Map.of("email", person.email(), "password", PASSWORD));
        return new Request("POST", "/login", null, body, null);
    }
}
