package party.somsom.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.api.gateway.Messages;
import party.somsom.identity.TestAccounts;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;

/** A late projection makes its readers wait. Then they see what they waited for. */
@WithApplication
class ReadYourWritesIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Messages messages;
    @Autowired
    private EventProcessingConfiguration processors;

    private EventProcessor sales;

    @BeforeEach
    void theProjectionOfSales() {
        sales = processors.eventProcessor("sales").orElseThrow();
    }

    @AfterEach
    void goOn() {
        sales.start();
    }

    @Test
    void whoeverHadToWaitSeesWhatTheyWaitedFor() {
        var guest = Guest.at(http, accounts);
        var userId = json(guest.get("/verify-token"), 200).get("userId").asString();
        var festival = FestivalForm.inAWeek(clock);
        var id = guest.created(festival);
        sales.shutDown();
        var reservation = guest.reserved(id, festival.date(), 1);
        var found = new CompletableFuture<ReservationView>();
        var reader = Thread.ofPlatform()
                .start(() -> found.complete(
                        messages.ask(new FindReservations(userId, 1, null))
                                .items()
                                .getFirst()));
        await().until(() -> isWaiting(reader));

        sales.start();

        assertThat(found).succeedsWithin(9, SECONDS)
                .satisfies(each -> assertThat(each.reservationId()).isEqualTo(reservation));
    }

    private static boolean isWaiting(Thread reader) {
        return Arrays.stream(reader.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("awaitCaughtUp"))
                && reader.getState() == Thread.State.TIMED_WAITING;
    }
}
