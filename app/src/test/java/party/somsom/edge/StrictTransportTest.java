package party.somsom.edge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The edge behind a proxy that it was told to trust. */
@EdgeTest
class StrictTransportTest {
    private static final String HEADER = "Strict-Transport-Security";

    @Autowired
    private RestTestClient http;

    @ParameterizedTest
    @CsvSource({"/dev/maybe, 200", "/whoami, 401", "/dev/refused/NOT_FOUND, 404", "/dev/broken, 500",
            "/.well-known/jwks.json, 200"})
    void whoeverCameByHttpsIsToldToStayThere(String uri, int status) {
        get(uri, "https").expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .valueEquals(HEADER, "max-age=31536000 ; includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "ftp", "https, http"})
    void whoeverDidNotComeByHttpsIsNot(String protocol) {
        get("/dev/maybe", protocol).expectStatus().isOk().expectHeader().doesNotExist(HEADER);
    }

    @Test
    void withoutAWordOfTheProxyItWasNotHttps() {
        http.get().uri("/dev/maybe").exchange().expectStatus().isOk().expectHeader().doesNotExist(HEADER);
    }

    private ResponseSpec get(String uri, String protocol) {
        return http.get().uri(uri).header("X-Forwarded-Proto", protocol).exchange();
    }
}
