package party.somsom.app.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

@WithApplication
class OrganisedFestivalsIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Guest organiser;
    @Autowired
    private FestivalForm festival;

    @Test
    void anOrganiserSeesTheirOwnWithWhatWasSold() {
        Guest.at(http, accounts).created(festival);
        assertThat(list("")).isEmpty();
        var id = organiser.created(festival.with("ticketsPerDate", 10).with("maxPerUser", 4));
        var reservation = organiser.reserved(id, festival.date(), 3);
        organiser.reserved(id, festival.date(), 1);

        assertThat(list("")).singleElement().satisfies(row -> {
            assertThat(row.propertyNames()).containsExactlyInAnyOrder("festivalId", "title", "status", "startDate",
                    "endDate", "capacity", "sold", "createdAt");
            assertThat(row.get("festivalId").asString()).isEqualTo(id);
            assertThat(row.get("capacity").asInt()).isEqualTo(10);
            assertThat(row.get("sold").asInt()).isEqualTo(4);
        });
        organiser.delete("/reservations/{id}", reservation).expectStatus().isNoContent();
        assertThat(list("").getFirst().get("sold").asInt()).isEqualTo(1);
    }

    @Test
    void cancelledOnesStayInTheirList() {
        var id = organiser.created(festival);

        organiser.delete("/festivals/{id}", id).expectStatus().isNoContent();

        assertThat(list("")).singleElement()
                .satisfies(row -> assertThat(row.get("status").asString()).isEqualTo("CANCELLED"));
    }

    @Test
    void pagesFollowEachOther() {
        var first = organiser.created(festival);
        var second = organiser.created(festival);
        var third = organiser.created(festival);

        var page = json(organiser.get("/festivals/organised?limit=2"), 200);

        assertThat(ids(items(page))).containsExactly(third, second);
        assertThat(ids(list("?limit=2&cursor=" + page.get("nextCursor").asString()))).containsExactly(first);
        invalid(organiser.get("/festivals/organised?cursor=nonsense"), "cursor");
    }

    @Test
    void nobodyElseHasOne() {
        refused(http.get().uri("/festivals/organised").exchange(), 401, "UNAUTHENTICATED");
    }

    private List<JsonNode> list(String query) {
        return items(json(organiser.get("/festivals/organised" + query), 200));
    }

    private static List<String> ids(List<JsonNode> festivals) {
        return festivals.stream().map(each -> each.get("festivalId").asString()).toList();
    }
}
