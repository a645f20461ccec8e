package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.refused;

import java.util.Map;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.foundation.worker.Workers;
import party.somsom.identity.token.AccessTokens;

@WithApplication
@ActiveProfiles(profiles = {}, inheritProfiles = false)
class OperationsIT {
    @Autowired
    private RestTestClient http;

    @Test
    void healthNamesEachServer() {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components.db.status")
                .isEqualTo("UP")
                .jsonPath("$.components.redis.status")
                .isEqualTo("UP")
                .jsonPath("$.components.mail.status")
                .isEqualTo("UP");
    }

    @Test
    void aNodeWithoutMailAndRedisIsReady() {
        try (var node = new SecondNode("--spring.mail.port=1", "--spring.data.redis.port=1")) {
            var client = node.http();

            client.get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody(String.class)
                    .value(body -> assertThat(body).doesNotContain("Exception", "org.")
                            .contains("\"mail\":{\"status\":\"DOWN\"}", "\"redis\":{\"status\":\"DOWN\"}"));
            client.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(body -> assertThat(body).doesNotContain("mail", "redis"));
            client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        }
    }

    @Test
    void aNodeWithADeadWorkerIsNotAlive() {
        try (var node = new SecondNode("--somsom.workers.restarts=0")) {
            var liveness = node.http().get().uri("/actuator/health/liveness");
            liveness.exchange().expectStatus().isOk();

            node.bean(Workers.class).start("doomed", () -> {
                throw new AssertionError("on purpose");
            });

            await().untilAsserted(() -> liveness.exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.workers.status")
                    .isEqualTo("DOWN"));
        }
    }

    /** Hibernate is for read models and small stores. Axon would take it for its own stores too, if it were let. */
    @Test
    void eventsTokensAndSagasAreWrittenWithoutHibernate(@Autowired EventStorageEngine events,
            @Autowired TokenStore tokens, @Autowired SagaStore<?> sagas) {
        assertThat(events).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(sagas).isInstanceOf(JdbcSagaStore.class);
    }

    /** No operators' token is set, so nobody has one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "/info", "/prometheus", "/projections", "/deadletters", "/signingkeys", "/operators", "/env",
                    "/none"})
    void aCustomersTokenOpensNothingOfTheActuatorButTheHealth(String endpoint, @Autowired AccessTokens tokens) {
        var customer = Guest.withToken(http, "soo@example.com", tokens.issue("u1", "soo@example.com", "Soo", "s1"));

        refused(customer.get("/actuator" + endpoint), 403, "FORBIDDEN");
        refused(customer.post("/actuator" + endpoint, Map.of()), 403, "FORBIDDEN");
        customer.get("/actuator/health").expectStatus().isOk();
        refused(customer.asOperator().get("/actuator" + endpoint), 401, "TOKEN_INVALID");
    }

    @Test
    void metricsAreThereForPrometheus() {
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("jvm_memory_used_bytes", "hikaricp_connections",
                        "somsom_worker_alive{worker=\"command-lane-0\"} 1.0"));
    }

    @Test
    void requestsAreTimedByEndpointAndStatusHoweverManyPathsClientsMakeUp() {
        http.get().uri("/festivals/nowhere-1").exchange().expectStatus().isNotFound();
        http.get().uri("/made-up-1/path").exchange().expectStatus().isNotFound();
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(
                        body.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                        .anyMatch(line -> line.contains("method=\"GET\"") && line.contains("outcome=\"CLIENT_ERROR\"")
                                && line.contains("status=\"404\"") && line.contains("uri=\"/festivals/{festivalId}\""))
                        .anyMatch(line -> line.contains("status=\"404\"") && line.contains("uri=\"UNKNOWN\""))
                        .noneMatch(line -> line.contains("made-up") || line.contains("nowhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/mailbox?to=a@example.com", "/dev/tokens?count=1"})
    void whatIsForTheLocalRunIsNowhereElse(String uri) {
        http.get().uri(uri).exchange().expectStatus().isNotFound();
        http.post().uri(uri).exchange().expectStatus().isNotFound();
    }

    @Test
    void aProxyThatNobodyConfiguredIsNotTrusted() {
        http.get()
                .uri("/festivals")
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
    }

    @Test
    void theApiIsDescribedWithItsProblemsAndItsToken() {
        var signUp = "$.paths['/signup'].post.";
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value(String.class, version -> assertThat(version).startsWith("3.1"))
                .jsonPath("$.components.securitySchemes.bearer.scheme")
                .isEqualTo("bearer")
                .jsonPath("$.components.schemas.Problem.properties.code.enum")
                .value(Object.class, codes -> assertThat(codes.toString()).contains("SOLD_OUT"))
                .jsonPath(signUp + "responses['409'].description")
                .isEqualTo("`EMAIL_TAKEN`")
                .jsonPath(signUp + "responses['409'].content['application/problem+json'].schema['$ref']")
                .isEqualTo("#/components/schemas/Problem")
                .jsonPath(signUp + "security")
                .isEmpty()
                .jsonPath(signUp + "responses['401']")
                .doesNotExist()
                .jsonPath("$.paths['/verify-token'].get.responses['401'].description")
                .isEqualTo("`UNAUTHENTICATED`, `TOKEN_INVALID`, `TOKEN_EXPIRED`")
                .jsonPath("$.paths['/verify-token'].get.parameters")
                .doesNotExist();
    }

    @Test
    void swaggerUiIsServed() {
        http.get()
                .uri("/swagger-ui.html")
                .exchange()
                .expectHeader()
                .value(HttpHeaders.LOCATION, page -> assertThat(page).endsWith("/swagger-ui/index.html"));
        http.get()
                .uri("/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("swagger-ui-bundle.js"));
        http.get().uri("/swagger-ui/swagger-ui-bundle.js").exchange().expectStatus().isOk();
    }
}
