package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;
import static party.somsom.app.identity.Visitor.tokensOf;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

@WithApplication
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private MeterRegistry meters;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    private double count(String event) {
        return meters.counter("somsom.security.events", "event", event).count();
    }

    @Test
    void logInsAndLockOutsAndReusedTokensAreLogged(CapturedOutput output) {
        var failures = count("log-in.failed");
        var first = visitor.confirmed().tokens();
        var userId = json(visitor.verify(first.accessToken()), 200).get("userId").asString();
        refused(new Visitor(http).logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        IntStream.range(0, 10).forEach(_ -> visitor.logIn("a wrong password"));
        refused(visitor.logIn(PASSWORD), 429, "TOO_MANY_ATTEMPTS");
        var second = tokensOf(visitor.refresh(first.refreshToken()));
        clock.forward(Duration.ofSeconds(61));
        refused(visitor.refresh(first.refreshToken()), 401, "TOKEN_REUSED");

        assertThat(output.getAll()).contains("event=account.confirmed user=" + userId)
                .containsPattern("event=log-in.succeeded user=" + userId + " client=[0-9a-f]{16}")
                .containsPattern("event=log-in.failed user=" + userId + " client=[0-9a-f]{16} reason=BAD_CREDENTIALS")
                .containsPattern("event=log-in.failed client=[0-9a-f]{16} reason=BAD_CREDENTIALS")
                .contains("event=guessing.locked-out", "event=session.token-reused user=" + userId)
                .doesNotContain(visitor.email(), PASSWORD, "a wrong password", first.accessToken(),
                        first.refreshToken(), second.accessToken(), second.refreshToken());
        assertThat(count("log-in.failed")).isEqualTo(failures + 11);
    }

    @Test
    void whatOrganisersDoAndWhatOthersMayNotDoIsLogged(CapturedOutput output) {
        var organiser = Guest.at(http, accounts);
        var stranger = Guest.at(http, accounts);
        var festivalId = organiser.created(FestivalForm.inAWeek(clock));
        Guest.refused(stranger.delete("/festivals/{id}", festivalId), 403, "FORBIDDEN");
        organiser.delete("/festivals/{id}", festivalId).expectStatus().isNoContent();

        assertThat(output.getAll())
                .containsPattern("event=organiser.acted user=" + organiser.userId()
                        + " client=[0-9a-f]{16} action=festival.created made=/festivals/" + festivalId)
                .containsPattern("event=organiser.acted user=" + organiser.userId()
                        + " client=[0-9a-f]{16} action=festival.cancelled festivalId=" + festivalId)
                .containsPattern("event=access.refused user=" + stranger.userId()
                        + " client=[0-9a-f]{16} code=FORBIDDEN method=DELETE path=/festivals/\\{festivalId\\}")
                .doesNotContain(organiser.email(), stranger.email());
    }
}
