package party.somsom.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.problem.ProblemCode;
import party.somsom.identity.IdentityRefusal;
import party.somsom.messages.Rejection;

@EdgeTest
class ProblemsTest {
    @Autowired
    private RestTestClient http;

    @ParameterizedTest
    @EnumSource
    void everyCodeIsAProblemInBothLanguages(ProblemCode code) {
        var english = detail(code, "en");
        var korean = detail(code, "ko-KR,ko;q=0.9,en;q=0.1");

        assertThat(english).isNotBlank().doesNotContain("{", "problem.");
        assertThat(korean).isNotBlank().isNotEqualTo(english).matches(".*[가-힣].*");
        assertThat(detail(code, "fr")).isEqualTo(english);
    }

    private String detail(ProblemCode code, String language) {
        var problem = http.get()
                .uri("/dev/refused/{code}", code)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isEqualTo(code.status().value())
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.code()).isEqualTo(code.name());
        assertThat(problem.type()).isEqualTo(code.type());
        assertThat(problem.title()).isEqualTo(code.title());
        assertThat(problem.status()).isEqualTo(code.status().value());
        assertThat(problem.instance()).isEqualTo("/dev/refused/" + code);
        return problem.detail();
    }

    record Answer(String type, String title, int status, String detail, String instance, String code) {
    }

    @ParameterizedTest
    @EnumSource(names = {"CURSOR_INVALID", "NOT_ORGANISER", "DATE_MOVED"}, mode = EXCLUDE)
    void aRejectionHasTheCodeOfTheSameName(Rejection.Code code) {
        http.get()
                .uri("/dev/rejected/{code}", code)
                .exchange()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code.name())
                .jsonPath("$.status")
                .isEqualTo(ProblemCode.valueOf(code.name()).status().value());
    }

    @Test
    void aDateThatIsBeingMovedIsWorthAskingForAgain() {
        http.get()
                .uri("/dev/rejected/DATE_MOVED")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAVAILABLE");
    }

    @ParameterizedTest
    @EnumSource(names = "OVERLOADED", mode = EXCLUDE)
    void aRefusalOfIdentityHasTheCodeOfTheSameName(IdentityRefusal refusal) {
        http.get()
                .uri("/dev/refused-by-identity/{refusal}", refusal)
                .exchange()
                .expectStatus()
                .isEqualTo(ProblemCode.valueOf(refusal.name()).status().value())
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(refusal.name());
    }

    @Test
    void whoeverCannotBeServedForNowIsToldWhenToComeAgain() {
        http.get()
                .uri("/dev/refused-by-identity/OVERLOADED")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAVAILABLE");
    }

    @Test
    void whatIsForTheOrganiserIsForbiddenToOthers() {
        http.get()
                .uri("/dev/rejected/NOT_ORGANISER")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aCursorThatIsNoneIsAnInvalidParameter() {
        http.get()
                .uri("/dev/rejected/CURSOR_INVALID")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors[0].field")
                .isEqualTo("cursor");
    }

    @ParameterizedTest
    @CsvSource({"/dev/broken,500,INTERNAL_ERROR", "/dev/down,503,UNAVAILABLE"})
    void whatBrokeInsideStaysInside(String uri, int status, String code) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(code).doesNotContain("SELECT", "Exception", "trace"));
    }

    @Test
    void nobodyServesAnUnknownPath() {
        http.get()
                .uri("/dev/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anotherMethodIsToldTheAllowedOnes() {
        http.delete()
                .uri("/dev/order")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals(HttpHeaders.ALLOW, "POST")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void aFormatThatNobodyWritesIsAProblemInJsonAllTheSame() {
        http.get()
                .uri("/dev/page?limit=1")
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(406)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aFormatThatNobodyReadsIsRefused() {
        http.post()
                .uri("/dev/order")
                .contentType(MediaType.TEXT_PLAIN)
                .body("title")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }
}
