package party.somsom.app.identity;

import static party.somsom.app.identity.Visitor.refused;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;

@WithApplication
class ConfirmSignUpIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    @Test
    void confirmingAgainWithTheSameCodeIsFineAndWithAnotherIsNot() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        visitor.post("/confirm-signup", Map.of("email", visitor.email(), "code", code, "name", "Min"))
                .expectStatus()
                .isOk();

        clock.forward(Duration.ofHours(1));
        visitor.confirm(code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmed")
                .isEqualTo(true)
                .jsonPath(
                        "$.name")
                .isEqualTo("Min");
        refused(visitor.confirm(other(code)), 400, "CODE_INVALID");
    }

    @Test
    void anUnknownAddressIsToldWhatAWrongCodeIsTold() {
        refused(visitor.confirm("123456"), 400, "CODE_INVALID");
    }

    @Test
    void onlyTheRightCodeIsToldThatItExpired() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        clock.forward(Duration.ofMinutes(10));

        refused(visitor.confirm(other(code)), 400, "CODE_INVALID");
        refused(visitor.confirm(code), 410, "CODE_EXPIRED");
    }

    @Test
    void afterFiveWrongGuessesOnlyANewCodeHelps() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        IntStream.range(0, 5).forEach(_ -> refused(visitor.confirm(other(code)), 400, "CODE_INVALID"));
        refused(visitor.confirm(code), 400, "CODE_INVALID");

        visitor.signUp().expectStatus().isCreated();
        visitor.confirm(visitor.mails(2).getFirst().code()).expectStatus().isOk();
    }

    private static String other(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
