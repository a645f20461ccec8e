package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.refused;

import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.nimbusds.jwt.SignedJWT;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

@WithApplication
class KeyRotationIT {
    private static final String KEYS = "/actuator/signingkeys";
    private static final Duration PUBLISH_AHEAD = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofMinutes(25);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    @Test
    void nobodyIsLoggedOutWhenKeysRotateUnderTraffic() throws ParseException {
        try (var node = new SecondNode("--somsom.identity.keys.look-every=100ms")) {
            // given
            var nodes = List.of(http, node.http());
            var visitor = new Visitor(http);
            var old = visitor.confirmed().tokens();
            var operator = Guest.at(http, accounts).asOperator();
            try (var traffic = new SessionTraffic(nodes, List.of(visitor.tokens(), visitor.tokens()))) {
                traffic.awaitMore();

                // when
                var next = one("WAITING", json(operator.post(KEYS, Map.of()), 200));
                await().until(() -> published(node.http()).contains(next));

                // then
                assertThat(published(http)).startsWith(keyOf(old)).contains(next);
                assertThat(keyOf(visitor.tokens())).isNotEqualTo(next);
                traffic.awaitMore();
                clock.forward(PUBLISH_AHEAD);
                traffic.awaitMore();
                bothKeysAreGood(nodes, visitor, old, next);
                traffic.stop();
                assertThat(traffic.refusals()).isEmpty();
            }
            theOldKeyRetires(nodes, old, keyOf(visitor.tokens()));
        }
    }

    private static void bothKeysAreGood(List<RestTestClient> nodes, Visitor visitor, Visitor.Tokens old, String next)
            throws ParseException {
        var fresh = visitor.tokens();
        assertThat(keyOf(fresh)).isEqualTo(next);
        for (var node : nodes) {
            Visitor.verify(node, old.accessToken()).expectStatus().isOk();
            Visitor.verify(node, fresh.accessToken()).expectStatus().isOk();
        }
        visitor.refresh(old.refreshToken()).expectStatus().isOk();
    }

    private void theOldKeyRetires(List<RestTestClient> nodes, Visitor.Tokens old, String next) {
        clock.forward(KEPT);

        for (var node : nodes) {
            refused(Visitor.verify(node, old.accessToken()), 401, "TOKEN_EXPIRED");
            assertThat(published(node)).containsExactly(next);
        }
    }

    @Test
    void onlyOperatorsRotate() {
        refused(Guest.at(http, accounts).post(KEYS, Map.of()), 403, "FORBIDDEN");
        refused(http.post().uri(KEYS).exchange(), 401, "UNAUTHENTICATED");
    }

    private static String one(String state, JsonNode keys) {
        var found = keys.valueStream()
                .filter(key -> key.get("state").asString().equals(state))
                .map(key -> key.get("kid").asString())
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> published(RestTestClient node) {
        return json(node.get().uri("/.well-known/jwks.json").exchange(), 200).get("keys")
                .valueStream()
                .map(key -> key.get("kid").asString())
                .toList();
    }

    private static String keyOf(Visitor.Tokens tokens) throws ParseException {
        return SignedJWT.parse(tokens.accessToken()).getHeader().getKeyID();
    }
}
