package party.somsom.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.edge.Endpoints.Endpoint;
import party.somsom.app.edge.RawHttp.Request;

/** Everything below /operator is for operators. Endpoints are found by reflection, so new ones are tested too. */
@WithApplication
class OperatorEndpointsIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @Autowired
    private Guest customer;
    @Autowired
    private Guest organiser;
    @Autowired
    private Guest operator;
    @Autowired
    private FestivalForm festival;
    @LocalServerPort
    private int port;

    private List<Endpoint> endpoints() {
        var endpoints = Endpoints.all(mapping).stream().filter(each -> each.path().startsWith("/operator")).toList();
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(each -> assertThat(each.path()).startsWith("/operator/api/"));
        return endpoints;
    }

    private ResponseSpec call(Endpoint endpoint, String authorization, String id) {
        return http.method(endpoint.method())
                .uri(endpoint.path().replaceAll("\\{[^}]+}", id))
                .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();
    }

    @Test
    void customersAndOrganisersAreRefusedEverywhere() {
        // given
        var festivalId = organiser.created(festival);

        for (var endpoint : endpoints()) {
            for (var person : List.of(customer, organiser)) {
                // when
                var answer = json(call(endpoint, person.authorization(), festivalId), 403);

                // then
                assertThat(answer.get("code").asString()).as(endpoint.toString()).isEqualTo("FORBIDDEN");
            }
        }
    }

    @Test
    void nobodyIsAskedToLogIn() {
        for (var endpoint : endpoints()) {
            var answer = json(call(endpoint, "", "1"), 401);

            assertThat(answer.get("code").asString()).as(endpoint.toString()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void operatorsAreLetInEverywhere() {
        var let = operator.promoted();

        for (var endpoint : endpoints()) {
            var answer = call(endpoint, let.authorization(), "1").returnResult();

            assertThat(answer.getStatus().value()).as(endpoint.toString()).isIn(200, 204, 400, 404);
        }
    }

    @Test
    void noWayOfAskingOpensIt() throws Exception {
        var server = new RawHttp(port);

        for (var path : List.of("/operator/api/actions", "/%6fperator/api/actions", "/operator/%61pi/actions",
                "/operator/api/", "/operator/api", "/operator/api/none")) {
            for (var accept : List.of("text/html", "*/*", "text/csv")) {
                var headers = Map.of(HttpHeaders.AUTHORIZATION, customer.authorization(), HttpHeaders.ACCEPT, accept);
                assertThat(server.send(new Request("GET", path, headers, null)).status()).as(path).isEqualTo(403);
                assertThat(server.send(new Request("GET", path, Map.of(HttpHeaders.ACCEPT, accept), null)).status())
                        .as(path)
                        .isIn(401, 404);
            }
        }
    }
}
