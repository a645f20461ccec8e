package party.somsom.app.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

/** Who is an operator, and that everything they ask for is noted. */
@WithApplication
class OperatorRoleIT {
    private static final String ACTIONS = "/operator/api/actions";

    @Autowired
    private Guest person;
    @Autowired
    private Guest other;

    @Test
    void theSecretOfOperatorsMakesAnAccountAnOperatorFromTheNextLogInOn() {
        // given
        var userId = person.userId();

        // when
        var made = json(person.asOperator().post("/actuator/operators", Map.of("email", person.email())), 200);

        // then
        assertThat(made.get("userId").asString()).isEqualTo(userId);
        refused(person.get(ACTIONS), 403, "FORBIDDEN"); // this token is older
        assertThat(json(person.asOperator().get("/actuator/operators"), 200).valueStream())
                .anySatisfy(each -> assertThat(each.get("userId").asString()).isEqualTo(userId));
        json(person.promoted().get(ACTIONS), 200);
    }

    @Test
    void whoeverIsNoOperatorAnyMoreIsLoggedOut() {
        // given
        var operator = person.promoted();
        json(operator.get(ACTIONS), 200);

        // when
        person.asOperator().delete("/actuator/operators?email={email}", person.email()).expectStatus().isNoContent();

        // then
        refused(operator.get(ACTIONS), 401, "TOKEN_INVALID");
        refused(other.get(ACTIONS), 403, "FORBIDDEN");
    }

    @Test
    void anUnknownAddressMakesNobodyAnOperator() {
        var secret = person.asOperator();

        secret.post("/actuator/operators", Map.of("email", "nobody@example.com")).expectStatus().isNotFound();
        secret.delete("/actuator/operators?email=nobody@example.com").expectStatus().isNotFound();
    }

    @Test
    void eachRequestIsNotedWithItsParametersAndReason() {
        // given
        var operator = person.promoted();

        // when
        json(operator.get("/operator/api/stories?email={email}&reason=a call from her", other.email()), 200);
        operator.get("/operator/api/stories/{id}?limit=5&type={type}", "no-such-thing", "a b")
                .expectStatus()
                .isBadRequest();

        // then
        var noted = items(json(operator.get(ACTIONS + "?limit=3"), 200));
        assertThat(noted).extracting(each -> each.get("action").asString())
                .containsExactly("GET " + ACTIONS, "GET /operator/api/stories/{aggregateId}",
                        "GET /operator/api/stories");
        assertThat(noted).allSatisfy(
                each -> assertThat(each.get("operatorId").asString()).isEqualTo(person.userId()));
        assertThat(noted.get(1).get("parameters").toString())
                .isEqualTo("{\"aggregateId\":\"no-such-thing\",\"limit\":\"5\",\"type\":\"?\"}");
        assertThat(noted.get(2).get("reason").asString()).isEqualTo("a call from her");
        assertThat(noted.get(2).get("parameters").get("email").asString()).isEqualTo(other.userId());
        assertThat(noted.toString()).doesNotContain(other.email());
    }

    @Test
    void theListHasPagesWithoutGaps() {
        // given
        var operator = person.promoted();
        for (int i = 0; i < 3; i++) {
            json(operator.get(ACTIONS + "?limit=1"), 200);
        }

        // when
        var first = json(operator.get(ACTIONS + "?limit=2"), 200);
        var second = json(operator.get(ACTIONS + "?limit=2&cursor=" + first.get("nextCursor").asString()), 200);

        // then
        var last = items(first).getLast().get("number").asLong();
        assertThat(items(second)).extracting(each -> each.get("number").asLong()).containsExactly(last - 1, last - 2);
    }

    @Test
    void aLookForAPersonNeedsAReason() {
        var operator = person.promoted();

        invalid(operator.get("/operator/api/stories?email={email}", other.email()), "reason");
        invalid(operator.get("/operator/api/actions?reason={reason}", "x".repeat(300)), "reason");
    }

    @Test
    void theSecretIsAnOperatorWithoutAName() {
        json(person.asOperator().get(ACTIONS), 200);

        var noted = items(json(person.promoted().get(ACTIONS + "?limit=2"), 200));
        assertThat(noted.get(1).get("operatorId").asString()).isEqualTo("operator");
    }
}
