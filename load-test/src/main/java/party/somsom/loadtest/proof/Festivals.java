package party.somsom.loadtest.proof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Creates festivals as an organiser does. */
class Festivals {
    static final String SEARCH = "/festivals/search?keyword=harvest";
    private static final LocalDate FIRST_DATE = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
    private static final int ONE_IN = 3;

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
    void fill(int count) throws Exception {
        for (int n = 0; n < count; n++) {
            create((n % ONE_IN == 0 ? "Harvest " : "Festival ") + n, 1, 1);
        }
    }

    /** Returns the id. */
    String create(String title, int dates, int ticketsPerDate) throws Exception {
        var plan = Map.of("title", title, "description", "For a measurement", "startDate", date(0).toString(),
                "endDate", date(dates - 1).toString(), "ticketsPerDate", ticketsPerDate, "maxPerUser",
                Stage.MAX_PER_USER);
        return Api.JSON.readTree(somsom.post("/festivals/create", token, plan)).get("festivalId").asString();
    }
}
