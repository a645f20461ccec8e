package party.somsom.loadtest.queue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import party.somsom.loadtest.bench.Scenario;
import party.somsom.loadtest.driver.Request;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.TestBed;

/** People, and a room for each round, which all of them join. Nobody is admitted while it is measured. */
final class Crowd {
    private final Api somsom;
    private final Api baseline;
    private final People people;
    private final List<String> rooms = new ArrayList<>();

    Crowd(TestBed bed, int people, int rounds) throws Exception {
        this.somsom = bed.somsom();
        this.baseline = bed.baseline();
        this.people = People.of(somsom, people);
        var festivals = new Festivals(somsom, this.people.one());
        for (int round = 0; round < rounds; round++) {
            var room = festivals.createWithWaitingRoom("Room " + round, Map.of());
            festivals.pause(room);
            rooms.add(room);
        }
    }

    String room(int round) {
        return rooms.get(round);
    }

    /**
     * In the order of a round. The scenarios that need waiting people come soon after these have joined, before they
     * count as silent.
     */
    List<Scenario> scenarios() {
        return List.of(
                new Scenario("k", "joins by ZADD and ZRANK, each by another person, volatile, baseline", "200",
                        baseline.port(),
                        round -> people.once(person -> Request.get(classic(round, "join"), person.token())))
                        .measuredToTheEnd(),
                new Scenario("j", "the same, durable and with a position that stays, Somsom", "200", somsom.port(),
                        this::joins)
                        .measuredToTheEnd(),
                new Scenario("r", "rank of random people who wait, Somsom", "200", somsom.port(), this::ranks),
                new Scenario("s", "the same by ZRANK, baseline", "200", baseline.port(),
                        round -> people.atRandom(person -> Request.get(classic(round, "rank"), person.token()))),
                new Scenario("p", "public status, Somsom", "200", somsom.port(),
                        round -> people.againAndAgain(_ -> Request.get(status(round), null))),
                new Scenario("q", "public status that has not changed, Somsom", "304", somsom.port(), this::unchanged));
    }

    private Iterator<Request> joins(int round) {
        return people.once(person -> Request.get(status(round) + "/waiting-room/users/" + person.email(),
                person.token()));
    }

    private Iterator<Request> ranks(int round) {
        return people.atRandom(person -> Request.get(status(round) + "/users/" + person.email() + "/rank",
                person.token()));
    }

    private Iterator<Request> unchanged(int round) {
        try {
            var request = Request.get(status(round), null).unless(somsom.etag(status(round)));
            return people.againAndAgain(_ -> request);
        } catch (Exception e) {
            throw new IllegalStateException("The public status cannot be read", e);
        }
    }

    private String status(int round) {
        return "/queues/" + room(round);
    }

    private String classic(int round, String what) {
        return "/baseline/queues/" + room(round) + "/" + what;
    }
}
