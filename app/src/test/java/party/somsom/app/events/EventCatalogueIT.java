package party.somsom.app.events;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.WithApplication;

/** What describes the event stream is open to all. */
@WithApplication
class EventCatalogueIT {
    @Autowired
    private RestTestClient http;

    @Test
    void theDocumentNamesTheTopic() {
        var document = json(http.get().uri("/asyncapi.json").exchange(), 200);

        assertThat(document.get("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(document.at("/channels/events/address").asString()).isEqualTo("somsom.events");
    }

    @Test
    void anUnknownTypeHasNoSchema() {
        refused(http.get().uri("/schemas/none.v1.json").exchange(), 404, "NOT_FOUND");
    }

    @Test
    void thereAreTypesForTypeScript() {
        http.get()
                .uri("/schemas/events.d.ts")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(types -> assertThat(types)
                        .contains("'ticketing.tickets-reserved.v1': TicketingTicketsReservedV1"));
    }

    @Test
    void aBrowserIsShownTheCatalogue() {
        http.get()
                .uri("/events")
                .header(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<section id=\"ticketing.tickets-reserved.v1\">",
                        "Tickets that are left afterwards.", "/asyncapi.json"));
    }
}
