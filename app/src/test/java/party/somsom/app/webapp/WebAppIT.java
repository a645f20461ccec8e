package party.somsom.app.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.refused;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

@WithApplication
class WebAppIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    @Autowired
    private RestTestClient http;
    @Autowired
    private Guest guest;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/festival/1", "/festival/1/wait", "/reservations/1", "/log-in",
            "/log-in/reset", "/sign-up/code", "/terms", "/me", "/me/account/email",
            "/chat/1", "/organise/new"})
    void aBrowserIsGivenThePage(String address) {
        http.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT, BROWSER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).contains("script-src 'self'"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<div id=\"root\">"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /festivals, 200", "GET, /festivals/none, 404", "GET, /festivals/search?keyword=, 200",
            "GET, /reservations, 401", "GET, /queues/none, 404", "POST, /reservations/1, 401"})
    void theApiAnswersABrowserAsAnyoneElse(String method, String uri, int status) {
        http.method(HttpMethod.valueOf(method))
                .uri(uri)
                .header(HttpHeaders.ACCEPT, BROWSER)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .value(HttpHeaders.CONTENT_TYPE, type -> assertThat(type).contains("json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/festival/1", "/reservations/1", "/me", "/no/such", "/login", "/signup"})
    void whoDoesNotAskForAPageIsGivenNone(String address) {
        for (var accepted : List.of(MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE)) {
            refused(guest.get(address), 404, "NOT_FOUND");
            refused(http.get().uri(address).header(HttpHeaders.ACCEPT, accepted).exchange(), 404, "NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such", "/login", "/signup", "/festivals/1/2/3", "/assets/none.js", "/icons/none.png"})
    void aBrowserAtAnAddressThatNobodyKnowsIsGivenThePageThatSaysSo(String address) {
        for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            http.method(method)
                    .uri(address)
                    .header(HttpHeaders.ACCEPT, BROWSER)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .expectHeader()
                    .value("Content-Security-Policy", policy -> assertThat(policy).contains("script-src 'self'"));
        }
        http.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT, BROWSER)
                .header(HttpHeaders.AUTHORIZATION, guest.authorization())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<div id=\"root\">"));
    }

    @Test
    void filesWithAHashAreKeptForEverAndComeCompressed() {
        http.get()
                .uri(script())
                .header(HttpHeaders.ACCEPT_ENCODING, "br")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.CACHE_CONTROL, kept -> assertThat(kept).contains("max-age=31536000", "immutable"))
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_ENCODING, "br");
    }

    @ParameterizedTest
    @CsvSource({"/manifest.webmanifest, application/manifest+json", "/sw.js, text/javascript",
            "/icon.svg, image/svg+xml", "/favicon.ico, image/x-icon", "/robots.txt, text/plain",
            "/icons/192.png, image/png"})
    void filesWithANameThatStaysAreAskedForAnew(String uri, String type) {
        http.head().uri(uri).exchange().expectStatus().isOk();
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/assets/../application.yaml", "/icons/none.png"})
    void whatIsNotThereIsNotFound(String uri) {
        http.get().uri(uri).exchange().expectStatus().is4xxClientError();
    }

    private String script() {
        var page = http.get()
                .uri("/")
                .header(HttpHeaders.ACCEPT, BROWSER)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return SCRIPT.matcher(page).results().findFirst().orElseThrow().group(1);
    }
}
