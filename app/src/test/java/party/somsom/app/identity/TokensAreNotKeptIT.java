package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.tokensOf;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import party.somsom.api.idempotency.ShownOnce;
import party.somsom.api.security.PublicEndpoints;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

/** Answers are kept for a day under their idempotency key. None of them has a token in it. */
@WithApplication
class TokensAreNotKeptIT {
    private static final String KEY = "Idempotency-Key";
    private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD,
            RequestMethod.OPTIONS);

    private static final Set<String> SECRETS = Set.of("secret", "recoveryCodes");

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    /** A write that the application serves. */
    private record Write(HttpMethod method, String path, boolean answersTokens, boolean isShownOnce) {
        static Stream<Write> of(RequestMappingInfo mapping, HandlerMethod handler) {
            var tokens = mayHoldTokens(ResolvableType.forMethodParameter(handler.getReturnType()));
            return mapping.getMethodsCondition()
                    .getMethods()
                    .stream()
                    .filter(method -> !READS.contains(method))
                    .flatMap(method -> mapping.getPatternValues()
                            .stream()
                            .map(path -> new Write(method.asHttpMethod(), path, tokens,
                                    handler.hasMethodAnnotation(ShownOnce.class))));
        }

        /** Either keeps the answer from being kept. */
        boolean isPublicOrShownOnce() {
            return isShownOnce || PublicEndpoints.isWrite(new MockHttpServletRequest(method.name(), path));
        }

        private static boolean mayHoldTokens(ResolvableType type) {
            if (Stream.of(type.getGenerics()).anyMatch(Write::mayHoldTokens)) {
                return true;
            }
            var answer = type.resolve(Object.class);
            return answer.isRecord() && Stream.of(answer.getRecordComponents()).anyMatch(Write::mayBeToken);
        }

        private static boolean mayBeToken(RecordComponent part) {
            return part.getType() == String.class && part.getName().toLowerCase(Locale.ROOT).endsWith("token")
                    || SECRETS.contains(part.getName())
                    || mayHoldTokens(ResolvableType.forType(part.getGenericType()));
        }
    }

    @Test
    void noEndpointThatAnswersTokensKeepsItsAnswer() {
        var writes = endpoints.getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(endpoint -> Write.of(endpoint.getKey(), endpoint.getValue()))
                .filter(write -> !write.path().startsWith("/dev/"))
                .toList();
        var kept = new ArrayList<Write>();
        for (var write : writes) {
            var person = Guest.at(http, accounts);
            var name = "idempotency:" + person.userId() + ":k";

            http.method(write.method())
                    .uri(write.path().replaceAll("[{]\\w+}", "x"))
                    .header(HttpHeaders.AUTHORIZATION, person.authorization())
                    .header(KEY, "k")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of())
                    .exchange();

            if (redis.hasKey(name)) {
                kept.add(write);
            }
        }

        assertThat(kept).extracting(Write::path).contains("/signout", "/notifications/read");
        assertThat(writes).filteredOn(Write::answersTokens)
                .extracting(Write::path)
                .contains("/login", "/refresh-token", "/login/second-factor", "/login/passkey", "/account/totp",
                        "/account/totp/confirm", "/account/recovery-codes", "/account/passkeys");
        assertThat(writes).filteredOn(Write::answersTokens).allMatch(Write::isPublicOrShownOnce);
        assertThat(kept).filteredOn(Write::isPublicOrShownOnce).isEmpty();
    }

    @Test
    void whoeverIsLoggedInAndLogsInWithAKeyGetsTokensThatNobodyKeeps() {
        var visitor = new Visitor(http).confirmed();
        var session = visitor.tokens();
        var key = UUID.randomUUID().toString();

        var first = tokensOf(logIn(visitor, session, key));
        var second = tokensOf(logIn(visitor, session, key));

        assertThat(second).isNotEqualTo(first);
        var answers = redis.opsForValue().multiGet(List.copyOf(redis.keys("idempotency:*")));
        assertThat(answers).noneMatch(answer -> answer != null && Stream.of(first, second)
                .anyMatch(each -> answer.contains(each.accessToken()) || answer.contains(each.refreshToken())));
    }

    private ResponseSpec logIn(Visitor visitor, Visitor.Tokens session, String key) {
        return http.post()
                .uri("/login")
                .headers(headers -> headers.setBearerAuth(session.accessToken()))
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", visitor.email(), "password", PASSWORD))
                .exchange();
    }
}
