package party.somsom.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.messages.ticketing.TicketingIds;

class TicketingIdsTest {
    private static final String INVENTORY = TicketingIds.inventoryId("f1", LocalDate.of(2026, 12, 1));

    @Test
    void aReservationLeadsToItsInventory() {
        assertThat(TicketingIds.inventoryOf(TicketingIds.reservationId(INVENTORY, "abc"))).contains(INVENTORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f1", "f1_2026-12-01", "f1_2026-13-01_abc", "_2026-12-01_abc", "f1_2026-12-01_",
            "f1_2026-12-01_a_b", "축제_2026-12-01_abc", "f1_2026-12-01_표", "f1_+12026-12-01_abc", "f1_2026-12-01_a "})
    void anythingElseLeadsNowhere(String id) {
        assertThat(TicketingIds.inventoryOf(id)).isEmpty();
    }

    @Test
    void theTicketCodeIsShortAndInCapitals() {
        assertThat(TicketingIds.ticketCode(INVENTORY + "_0123456789abcdef")).isEqualTo("6789ABCDEF");
    }
}
