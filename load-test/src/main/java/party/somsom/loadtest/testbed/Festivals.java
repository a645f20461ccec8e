package party.somsom.loadtest.testbed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;

/** Creates festivals as an organiser does. */
public final class Festivals {
    public static final int MAX_PER_USER = 4;
    public static final String SEARCH = "/festivals/search?keyword=harvest";
    private static final String CREATE = "/festivals/create";
    private static final LocalDate FIRST_DATE = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
    private static final int ONE_IN = 3;
    private static final Load SIDE_BY_SIDE = new Load(16, Duration.ZERO, Duration.ofMinutes(2));

    private final Api somsom;
    private final String token;

    public Festivals(Api somsom, String token) {
        this.somsom = somsom;
        this.token = token;
    }

    public static LocalDate date(int index) {
        return FIRST_DATE.plusDays(index);
    }

    /** Makes the festivals that a search goes through. It finds every third one, which is more than one page. */
    public void fill(ClosedLoop driver, int count) {
        var plans = IntStream.range(0, count)
                .mapToObj(n -> plan((n % ONE_IN == 0 ? "Harvest " : "Festival ") + n, 1, 1))
                .map(plan -> Request.post(CREATE, token, Api.JSON.writeValueAsString(plan)));
        var made = driver.drive(somsom.port(), SIDE_BY_SIDE, plans.iterator()).total();
        if (!made.equals(Map.of("201", (long) count))) {
            throw new IllegalStateException("Creating festivals went wrong: " + made);
        }
    }

    /** Returns the id. */
    public String create(String title, int dates, int ticketsPerDate) throws Exception {
        return create(plan(title, dates, ticketsPerDate));
    }

    /** Returns the id, which is the queue's name. */
    public String createWithWaitingRoom(String title, Map<String, ?> waitingRoom) throws Exception {
        var plan = new HashMap<>(plan(title, 1, 1));
        plan.put("waitingRoom", waitingRoom);
        return create(plan);
    }

    /** Returns the id of a festival's chat room. */
    public String createChatRoom(String title) throws Exception {
        return Api.JSON.readTree(somsom.post(CREATE, token, plan(title, 1, 1))).get("chatRoomId").asString();
    }

    /** From now on nobody is admitted, until the organiser changes it. */
    public void pause(String queue) throws Exception {
        somsom.patch("/queues/" + queue, token,
                Map.of("paused", true, "reason", "Nobody is admitted while it is measured"));
    }

    private String create(Map<String, Object> plan) throws Exception {
        return Api.JSON.readTree(somsom.post(CREATE, token, plan)).get("festivalId").asString();
    }

    private static Map<String, Object> plan(String title, int dates, int ticketsPerDate) {
        return Map.of("title", title, "description", "For a measurement", "startDate", date(0).toString(), "endDate",
                date(dates - 1).toString(), "ticketsPerDate", ticketsPerDate, "maxPerUser", MAX_PER_USER);
    }
}
