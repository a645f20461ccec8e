package party.somsom.app.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

@WithApplication
class ReservationsIT {
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Guest guest;
    @Autowired
    private Guest other;
    private String festivalId;
    private LocalDate date;

    @BeforeEach
    void aFestivalOfTenTickets() {
        var festival = FestivalForm.inAWeek(clock).with("maxPerUser", 10);
        festivalId = guest.created(festival);
        date = festival.date();
    }

    @Test
    void aCancelledReservationStaysInTheList() {
        var id = guest.reserved(festivalId, date, 2);

        guest.delete("/reservations/{id}", id).expectStatus().isNoContent().expectBody().isEmpty();

        assertThat(guest.reservations()).singleElement()
                .satisfies(each -> assertThat(each.get("status").asString()).isEqualTo("CANCELLED"))
                .satisfies(each -> assertThat(each.get("reservationId").asString()).isEqualTo(id))
                .satisfies(each -> assertThat(each.get("quantity").asInt()).isEqualTo(2));
    }

    @Test
    void cancelledTicketsAreOnSaleAtOnce() {
        var id = guest.reserved(festivalId, date, 10);
        refused(other.reserve(festivalId, date, 1), 409, "SOLD_OUT");

        guest.delete("/reservations/{id}", id).expectStatus().isNoContent();

        assertThat(guest.remaining(festivalId)).isEqualTo(10);
        other.reserved(festivalId, date, 4);
        guest.reserved(festivalId, date, 6);
        assertThat(guest.remaining(festivalId)).isZero();
    }

    @Test
    void cancellingAgainChangesNothing() {
        var id = guest.reserved(festivalId, date, 3);
        guest.delete("/reservations/{id}", id).expectStatus().isNoContent();
        other.reserved(festivalId, date, 1);

        guest.delete("/reservations/{id}", id).expectStatus().isNoContent();

        assertThat(guest.remaining(festivalId)).isEqualTo(9);
    }

    @Test
    void whatIsNotTheCallersIsNotThere() {
        var id = guest.reserved(festivalId, date, 1);
        var inventory = festivalId + "_" + date;

        for (var unknown : List.of(id, id + "x", inventory + "_none", "none_" + date + "_x",
                festivalId + "_2026-02-30_x",
                "x", "_", "__", inventory, "축제_" + date + "_표", "a_b_c_d", "' OR 1=1 --", "x".repeat(2000))) {
            refused(other.delete("/reservations/{id}", unknown), 404, "RESERVATION_NOT_FOUND");
        }
        assertThat(guest.reservations()).singleElement()
                .satisfies(each -> assertThat(each.get("status").asString()).isEqualTo("CONFIRMED"));
    }

    @Test
    void everyoneSeesTheirOwnNewestFirstInPages() {
        var made = IntStream.range(0, 5).mapToObj(i -> guest.reserved(festivalId, date, 1)).toList();
        other.reserved(festivalId, date, 1);

        List<String> seen = new ArrayList<>();
        var page = json(guest.get("/reservations?limit=2"), 200);
        while (page.has("nextCursor")) {
            assertThat(items(page)).hasSize(2);
            items(page).forEach(each -> seen.add(each.get("reservationId").asString()));
            guest.reserved(festivalId, date, 1);
            page = json(guest.get("/reservations?limit=2&cursor=" + page.get("nextCursor").asString()), 200);
        }
        items(page).forEach(each -> seen.add(each.get("reservationId").asString()));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
        assertThat(guest.reservations()).hasSize(7)
                .extracting(each -> each.get("reservedAt").asString())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aNewcomerHasNone() {
        assertThat(json(other.get("/reservations"), 200)).isEqualTo(parsed("{\"items\":[]}"));
    }
}
