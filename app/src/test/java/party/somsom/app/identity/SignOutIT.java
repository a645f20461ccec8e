package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;

@WithApplication
class SignOutIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private StringRedisTemplate redis;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    @Test
    void signingOutEndsTheSessionAtOnceOnEveryNode() {
        var tokens = visitor.confirmed().tokens();
        var elsewhere = visitor.tokens();
        try (var node = new SecondNode()) {
            var second = node.http();
            Visitor.verify(second, tokens.accessToken()).expectStatus().isOk();

            visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();

            refused(Visitor.verify(second, tokens.accessToken()), 401, "TOKEN_INVALID");
            refused(visitor.verify(tokens.accessToken()), 401, "TOKEN_INVALID");
            refused(visitor.signOut(tokens.accessToken()), 401, "TOKEN_INVALID");
            refused(visitor.refresh(tokens.refreshToken()), 401, "TOKEN_INVALID");
            visitor.verify(elsewhere.accessToken()).expectStatus().isOk();
        }
    }

    @Test
    void aNodeWithoutRedisAsksForTheSessionItself() {
        var tokens = visitor.confirmed().tokens();
        try (var node = new SecondNode("--spring.data.redis.port=1")) {
            Visitor.verify(node.http(), tokens.accessToken()).expectStatus().isOk();

            visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();

            refused(Visitor.verify(node.http(), tokens.accessToken()), 401, "TOKEN_INVALID");
        }
    }

    @Test
    void withoutRedisPeopleLogInAndTheSessionStillEnds() {
        var tokens = visitor.confirmed().tokens();
        try (var node = new SecondNode("--spring.data.redis.port=1")) {
            var there = new Visitor(node.http());

            refused(there.logIn(PASSWORD), 401, "BAD_CREDENTIALS");
            new Visitor(node.http(), visitor.email()).logIn(PASSWORD).expectStatus().isOk();
            refused(there.signOut(tokens.accessToken()), 503, "UNAVAILABLE");
            refused(there.signOut(tokens.accessToken()), 401, "TOKEN_INVALID");
            visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();
        }
    }

    @Test
    void aSignOutSurvivesTheLossOfRedis() {
        var tokens = visitor.confirmed().tokens();
        var elsewhere = visitor.tokens();
        visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();

        loseRedis();

        refused(visitor.verify(tokens.accessToken()), 401, "TOKEN_INVALID");
        visitor.verify(elsewhere.accessToken()).expectStatus().isOk();
        assertThat(redis.hasKey("revocations:complete")).isTrue();
        refused(visitor.verify(tokens.accessToken()), 401, "TOKEN_INVALID");
    }

    private void loseRedis() {
        redis.execute((RedisCallback<Object>) connection -> {
            connection.serverCommands().flushAll();
            return null;
        });
    }
}
