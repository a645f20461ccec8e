package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

@WithApplication
class SignUpIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    @Test
    void aVisitorGetsAnAccountAndACode() {
        visitor.signUp()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.userId")
                .value(String.class, id -> assertThat(id).matches("[0-9a-z]{26}"))
                .jsonPath("$.email")
                .isEqualTo(visitor.email())
                .jsonPath("$.name")
                .isEqualTo("Soo")
                .jsonPath("$.confirmed")
                .isEqualTo(false);

        var mail = visitor.mails(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Your Somsom code");
        assertThat(mail.text()).contains("valid for 10 minutes").contains("\"Soo\" of").contains("UTC");
        visitor.confirm(mail.code())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmed")
                .isEqualTo(true)
                .jsonPath("$.email")
                .isEqualTo(visitor.email());
    }

    @Test
    void whoeverReadsKoreanGetsAKoreanMail() {
        visitor.signUp(PASSWORD, "ko-KR").expectStatus().isCreated();

        var mail = visitor.mails(1).getFirst();
        assertThat(mail.subject()).isEqualTo("솜솜 인증 코드");
        assertThat(mail.text()).contains("10분 동안").contains("\"Soo\"").contains("한국 시각");
        visitor.confirm(mail.code()).expectStatus().isOk();
    }

    @Test
    void aConfirmedAddressIsTakenHoweverItIsWritten() {
        visitor.confirmed();

        refused(visitor.signUp(), 409, "EMAIL_TAKEN");
        refused(visitor.post("/signup",
                Map.of("email", " " + visitor.email().toUpperCase() + " ", "password", PASSWORD, "name", "Soo")), 409,
                "EMAIL_TAKEN");
    }

    @Test
    void codesAreNotSentWithoutEnd() {
        IntStream.range(0, 5).forEach(_ -> visitor.signUp().expectStatus().isCreated());

        var answer = visitor.signUp();
        answer.expectHeader().value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(seconds).matches("3[0-9]{3}"));
        refused(answer, 429, "TOO_MANY_ATTEMPTS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"email|not-an-address|password-8|Soo", "email|a@b|password-8|Soo",
            "email|a b@example.com|password-8|Soo", "email|a@example..com|password-8|Soo",
            "email|'a@example.com, b@example.com'|password-8|Soo", "email|a..b@example.com|password-8|Soo",
            "email|.a@example.com|password-8|Soo", "email|a.@example.com|password-8|Soo",
            "email|\u0576ictim@example.com|password-8|Soo", "email|a@127.0.0.10|password-8|Soo",
            "email|=?utf-8?q?a?=@example.com|password-8|Soo", "password|%s|1234567|Soo",
            "password|%s|가나다라마바사아자차카타파하가나다라마바사아자차카타파|Soo", "name|%s|password-8|'  '",
            "name|%s|password-8|'a\u0007b'", "name|%s|password-8|'a\u202Eb'",
            "name|%s|password-8|123456789012345678901234567890123456789012345678901"})
    void whatAnAccountMayNotConsistOfIsRefused(String field, String email, String password, String name) {
        var answer = visitor.post("/signup",
                Map.of("email", email.formatted(visitor.email()), "password", password, "name", name));

        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void whoeverHasAnAddressOutsideAsciiIsToldWhatIsWrong() {
        visitor.post("/signup", Map.of("email", "홍길동@example.com", "password", PASSWORD, "name", "Soo"), "ko")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("@ 앞에는 영문자, 숫자, 기호만 쓸 수 있습니다");
    }

    @Test
    void aVeryLongAddressIsRefused() {
        var answer = visitor.post("/signup",
                Map.of("email", "\u0301\u0316".repeat(15_000), "password", PASSWORD, "name", "Soo"));

        assertThat(Guest.invalid(answer, "email")).isNotEmpty();
    }

    @Test
    void aKoreanPasswordOf72BytesAndANameOf50EmojiAreFine() {
        visitor.post("/signup", Map.of("email", visitor.email(), "password", "가".repeat(24), "name", "🎪".repeat(50)))
                .expectStatus()
                .isCreated();
    }

    @Test
    void everythingMissingIsNamed() {
        visitor.post("/signup", Map.of(), "ko")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(Object.class, fields -> assertThat(fields).hasToString("[email, name, password]"))
                .jsonPath("$.errors[0].message")
                .isEqualTo("필수 항목입니다");
    }
}
