package party.somsom.loadtest.chat;

import java.util.ArrayList;
import java.util.List;

import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.Person;
import party.somsom.loadtest.testbed.TestBed;

/** Opens a big room and a small one over HTTP, in turns. */
record RoomSizes(TestBed bed, Person person, String big, String small) {
    static final int SMALL = 100;
    private static final int WARM_UP = 300;
    private static final int OPENINGS = 500;
    private static final int PAGE = 50;

    /** The median milliseconds until the newest page has come. */
    record Medians(double big, double small) {
    }

    static Medians measure(TestBed bed, int messages) throws Exception {
        var person = People.of(bed.somsom(), 1).all().getFirst();
        var festivals = new Festivals(bed.somsom(), person.token());
        var rooms = new RoomSizes(bed, person, festivals.createChatRoom("Big"), festivals.createChatRoom("Small"));
        IO.println("Filling a room with %,d messages".formatted(messages));
        try (var history = new History(bed.addresses())) {
            history.fill(rooms.big, messages);
            history.fill(rooms.small, SMALL);
        }
        return rooms.open(messages);
    }

    private Medians open(int messages) throws Exception {
        for (var room : List.of(big, small)) {
            bed.somsom().post("/festivals/chatting/" + room + "/join", person.token(), null);
        }
        var bigTimes = new ArrayList<Double>();
        var smallTimes = new ArrayList<Double>();
        for (int n = 0; n < WARM_UP + OPENINGS; n++) {
            bigTimes.add(open(big, messages));
            smallTimes.add(open(small, SMALL));
        }
        return new Medians(median(bigTimes), median(smallTimes));
    }

    private double open(String room, int messages) throws Exception {
        var start = System.nanoTime();
        var page = bed.somsom().get("/festivals/chatting/" + room + "?limit=" + PAGE, person.token());
        var millis = (System.nanoTime() - start) / 1e6;
        var last = Api.JSON.readTree(page).get("messages").get(Math.min(PAGE, messages) - 1).get("seq").asInt();
        if (last != messages) {
            throw new IllegalStateException("The newest page of %s ends at %d".formatted(room, last));
        }
        return millis;
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().skip(WARM_UP).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
