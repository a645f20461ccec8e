package party.somsom.edge;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@EdgeTest
class BadRequestsTest {
    @Autowired
    private RestTestClient http;

    static Stream<String> bodies() {
        return Stream.of("""
                MALFORMED_REQUEST||{"title":""", """
                MALFORMED_REQUEST||{"title":"a","quantity":1} trailing""", """
                MALFORMED_REQUEST||""", """
                MALFORMED_REQUEST||[]""", """
                MALFORMED_REQUEST||{"title":"a","quantity":1,"title":"b"}""", """
                VALIDATION_FAILED|colour|{"title":"a","quantity":1,"colour":"red"}""", """
                VALIDATION_FAILED|quantity|{"title":"a","quantity":"1"}""", """
                VALIDATION_FAILED|quantity|{"title":"a","quantity":1.5}""", """
                VALIDATION_FAILED|quantity|{"title":"a","quantity":99999999999}""", """
                VALIDATION_FAILED|title|{"title":7,"quantity":1}""", """
                VALIDATION_FAILED|title|{"title":{},"quantity":1}""", """
                VALIDATION_FAILED|title|{"title":" ","quantity":1}""", """
                VALIDATION_FAILED|quantity|{"title":"a"}""", """
                VALIDATION_FAILED|at|{"title":"a","quantity":1,"at":"yesterday"}""", """
                VALIDATION_FAILED|lines.0.amount|{"title":"a","quantity":1,"lines":[{"amount":true}]}""");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadBodyIsRefusedByField(String row) {
        var parts = row.split("\\|", 3);
        var answer = http.post()
                .uri("/dev/order")
                .contentType(MediaType.APPLICATION_JSON)
                .body(parts[2])
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(parts[0]);
        if (parts[1].isEmpty()) {
            answer.jsonPath("$.errors").doesNotExist();
        } else {
            answer.jsonPath("$.errors.length()").isEqualTo(1).jsonPath("$.errors[0].field").isEqualTo(parts[1]);
        }
    }

    @Test
    void fieldMessagesAreInTheCallersLanguage() {
        http.post()
                .uri("/dev/order")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ko")
                .body("{\"title\":\"\"}")
                .exchange()
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("필수 항목입니다")
                .jsonPath("$.errors[1].message")
                .isEqualTo("비워 둘 수 없습니다");
    }

    @ParameterizedTest
    @CsvSource({"limit=101,must be at most 100", "limit=many,has the wrong type or format", "x=1,is required"})
    void aBadParameterIsRefusedByName(String query, String message) {
        http.get()
                .uri("/dev/page?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit")
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }
}
