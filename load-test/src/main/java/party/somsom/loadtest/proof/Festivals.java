package party.somsom.loadtest.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;

/** Creates festivals as an organiser does. */
class Festivals {
    static final String SEARCH = "/festivals/search?keyword=harvest";
    private static final String CREATE = "/festivals/create";
    private static final LocalDate FIRST_DATE = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
    private static final int ONE_IN = 3;
    private static final Load SIDE_BY_SIDE = new Load(16, Duration.ZERO, Duration.ofMinutes(2));

    private final Api somsom;
    private final String token;

    Festivals(Api somsom, String token) {
        this.somsom = somsom;
        this.token = token;
    }

    static LocalDate date(int index) {
        return FIRST_DATE.plusDays(index);
    }

    /** What a search goes through; every third is found, more than one page. */
    void fill(ClosedLoop driver, int count) {
        var plans = IntStream.range(0, count)
                .mapToObj(n -> plan((n % ONE_IN == 0 ? "Harvest " : "Festival ") + n, 1, 1))
                .map(plan -> Request.post(CREATE, token, Api.JSON.writeValueAsString(plan)));
        var made = driver.drive(somsom.port(), SIDE_BY_SIDE, plans.iterator()).total();
        if (!made.equals(Map.of("201", (long) count))) {
            throw new IllegalStateException("Creating festivals went wrong: " + made);
        }
    }

    /** Returns the id. */
    String create(String title, int dates, int ticketsPerDate) throws Exception {
        var detail = somsom.post(CREATE, token, plan(title, dates, ticketsPerDate));
        return Api.JSON.readTree(detail).get("festivalId").asString();
    }

    private static Map<String, Object> plan(String title, int dates, int ticketsPerDate) {
        return Map.of("title", title, "description", "For a measurement", "startDate", date(0).toString(), "endDate",
                date(dates - 1).toString(), "ticketsPerDate", ticketsPerDate, "maxPerUser", Stage.MAX_PER_USER);
    }
}
