package party.somsom.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Light traffic of buyers, visitors and talkers. What goes on whatever is away, and what needs Redis or DynamoDB.
 *
 * @param goesOn       reservations without a waiting room, the catalogue, and log-in
 * @param needs        queues and chat
 * @param acknowledged the reservations that were answered with 201
 */
record Traffic(List<Lane> goesOn, List<Lane> needs, Queue<String> acknowledged, Tickets tickets)
        implements
            AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String PASSWORD = "a lantern under two rivers";
    private static final Duration OFTEN = Duration.ofMillis(25);
    private static final Duration SELDOM = Duration.ofMillis(200);
    /** So many that nobody joins too often. */
    private static final int IMPATIENT_PEOPLE = 50;

    static Traffic on(Node node, List<Buyer> people) {
        var organiser = people.getFirst();
        var tickets = Tickets.putOnSale(node, organiser, people.size());
        var room = Room.open(node, organiser, Map.of("admitPerMinute", 60, "admissionMinutes", 60));
        var chat = chatOf(node, tickets, organiser);
        var email = account(node);
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var buyers = people.iterator();
        var api = node.api();
        var token = organiser.token();
        var goesOn = List.of(
                new Lane("reserve", OFTEN, () -> reserve(node, tickets, buyers.next(), acknowledged)),
                new Lane("festival", OFTEN, () -> api.get("/festivals/" + tickets.festivalId(), null)),
                new Lane("search", OFTEN, () -> api.get("/festivals/search?keyword=race", null)),
                new Lane("own reservations", OFTEN, () -> api.get("/reservations", token)),
                new Lane("log in", SELDOM,
                        () -> api.post("/login", null, Map.of("email", email, "password", PASSWORD))));
        var joins = new AtomicInteger();
        var needs = List.of(
                new Lane("join a queue", SELDOM,
                        () -> room.join(node, people.get(joins.incrementAndGet() % IMPATIENT_PEOPLE))),
                new Lane("open a chat room", SELDOM, () -> api.get("/festivals/chatting/" + chat, token)),
                new Lane("list chat rooms", SELDOM, () -> api.get("/festivals/chatting/list", token)));
        return new Traffic(goesOn, needs, acknowledged, tickets);
    }

    private static String chatOf(Node node, Tickets tickets, Buyer organiser) {
        var chat = node.api().get("/festivals/" + tickets.festivalId(), null).expect("200").get("chatRoomId");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.api()
                        .post("/festivals/chatting/%s/join".formatted(chat), organiser.token(), Map.of())
                        .isOk());
        return chat;
    }

    private static String account(Node node) {
        var email = "faults-%d@example.com".formatted(System.nanoTime());
        var api = node.api();
        api.post("/signup", null, Map.of("email", email, "password", PASSWORD, "name", "Soo")).expect("201");
        var mail = await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/dev/mailbox?to=" + email, null).expect("200"), mails -> !mails.json().isEmpty());
        var code = CODE.matcher(mail.get("0/text")).results().findFirst().orElseThrow().group();
        api.post("/confirm-signup", null, Map.of("email", email, "code", code)).expect("200");
        return email;
    }

    private static Answer reserve(Node node, Tickets tickets, Buyer buyer, Queue<String> acknowledged) {
        var answer = buyer.reserve(node, tickets);
        if (answer.isAcknowledged()) {
            acknowledged.add(answer.get("reservationId"));
        }
        return answer;
    }

    @Override
    public void close() {
        goesOn.forEach(Lane::close);
        needs.forEach(Lane::close);
    }
}
