package party.somsom.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.WebOperation;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.edge.RawHttp.Request;

/** Everything that the actuator exposes is for operators, except the health. OperationsIT has the other profiles. */
@WithApplication
class PrivateEndpointsIT {
    private static final List<String> READ_WITHOUT_TOKEN = List.of("/actuator/info", "/actuator/prometheus");

    @Autowired
    private RestTestClient http;
    @Autowired
    private WebEndpointsSupplier endpoints;
    @Autowired
    private Guest customer;
    @LocalServerPort
    private int port;

    private List<WebOperation> operations() {
        return endpoints.getEndpoints()
                .stream()
                .filter(endpoint -> !endpoint.getEndpointId().toString().equals("health"))
                .flatMap(endpoint -> endpoint.getOperations().stream())
                .toList();
    }

    private ResponseSpec call(WebOperation operation, String authorization) {
        return http.method(HttpMethod.valueOf(operation.getRequestPredicate().getHttpMethod().name()))
                .uri(path(operation))
                .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();
    }

    private static String path(WebOperation operation) {
        return "/actuator/" + operation.getRequestPredicate().getPath().replaceAll("\\{[^}]+}", "none");
    }

    @Test
    void noOperationIsForCustomers() {
        assertThat(operations()).extracting(PrivateEndpointsIT::path)
                .contains("/actuator/projections/none", "/actuator/projections", "/actuator/deadletters",
                        "/actuator/signingkeys", "/actuator/operators", "/actuator/prometheus");
        for (var operation : operations()) {
            refused(call(operation, customer.authorization()), 403, "FORBIDDEN");
        }
    }

    @Test
    void withoutATokenOneIsAskedForIt() {
        for (var operation : operations()) {
            if (!READ_WITHOUT_TOKEN.contains(path(operation))) {
                refused(call(operation, ""), 401, "UNAUTHENTICATED");
            }
        }
    }

    @Test
    void theTokenOfOperatorsOpensNothingElse() {
        var operator = customer.asOperator();

        operator.get("/actuator/projections").expectStatus().isOk();
        refused(operator.get("/reservations"), 401, "UNAUTHENTICATED");
        refused(operator.post("/festivals/create", Map.of()), 401, "UNAUTHENTICATED");
        refused(operator.get("/none"), 404, "NOT_FOUND");
        operator.get("/festivals").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61ctuator/projections", "/actuator/", "/actuator/%70rojections", "/actuator/none"})
    void noWayOfWritingAPathHidesIt(String path) throws Exception {
        var answer = new RawHttp(port).send(new Request("GET", path,
                Map.of(HttpHeaders.AUTHORIZATION, customer.authorization()), null));

        assertThat(answer.status()).isEqualTo(403);
    }
}
