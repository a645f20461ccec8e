package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.EmailAddress;
import party.somsom.identity.TestAccounts;

/** The mailbox that receives a mail is the one that was given, or the address is refused. */
@WithApplication
class AddressIT {
    private static final int SENT = 3_000;
    private static final int SIGNED_UP = 40;

    @Autowired
    private RestTestClient http;
    @Autowired
    private JavaMailSender smtp;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    @Test
    void aMailReachesTheMailboxThatWasGiven() {
        var given = new TypedAddresses(1).take(SENT);
        var mails = new ArrayList<SimpleMailMessage>();
        var mailboxes = new ArrayList<String>();
        for (var typed : given) {
            var address = EmailAddress.normalised(typed.text());
            assertThat(address).as(typed.text()).isEqualTo(typed.mailbox());
            address.ifPresent(to -> {
                mailboxes.add(to);
                mails.add(mail(to));
            });
        }

        smtp.send(mails.toArray(SimpleMailMessage[]::new));

        assertThat(mailboxes).hasSizeBetween(SENT / 3, SENT * 2 / 3);
        assertThat(mailboxes).allSatisfy(mailbox -> assertThat(MailServer.mailsTo(mailbox))
                .extracting(MailServer.Mail::subject)
                .containsOnly(mailbox));
    }

    /** Says in its subject whom it is for. */
    private static SimpleMailMessage mail(String to) {
        var mail = new SimpleMailMessage();
        mail.setFrom("no-reply@somsom.party");
        mail.setTo(to);
        mail.setSubject(to);
        mail.setText("A mail to " + to);
        return mail;
    }

    @Test
    void aCodeReachesTheMailboxThatWasGiven() {
        for (var typed : new TypedAddresses(2).take(SIGNED_UP)) {
            var answer = signUp(typed.text());
            if (typed.mailbox().isEmpty()) {
                assertThat(invalid(answer, "email")).isNotEmpty();
            } else {
                var mailbox = typed.mailbox().get();
                assertThat(json(answer, 201).get("email").asString()).isEqualTo(mailbox);
                assertThat(MailServer.awaitMailsTo(mailbox, 1).getFirst().code()).isNotEmpty();
            }
        }
    }

    private Guest guest(String localPart) {
        var visitor = new Visitor(http, localPart + UUID.randomUUID() + "@example.com").confirmed();
        return Guest.withToken(http, visitor.email(), visitor.tokens().accessToken());
    }

    private ResponseSpec signUp(String email) {
        return new Visitor(http, email).post("/signup", Map.of("email", email, "password", PASSWORD, "name", "Soo"));
    }

    @Test
    void aDomainIsTheSameHoweverItIsWritten() {
        var mailbox = "h" + UUID.randomUUID();
        var first = new Visitor(http, mailbox + "@축제.Example.com");
        first.signUp().expectStatus().isCreated();
        var code = MailServer.awaitMailsTo(mailbox + "@xn--9y5b33h.example.com", 1).getFirst().code();

        new Visitor(http, mailbox.toUpperCase() + "@XN--9Y5B33H.example.com").confirm(code).expectStatus().isOk();

        first.logIn(PASSWORD).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/y", "x//y", "/", "x%2Fy", "x%y", "x+y", "x?y", "x#y", "x&y=z", "x!$'*^`{|}~-_.y",
            "a/./b"})
    void anAddressWorksInEveryPath(String localPart) {
        var guest = guest(localPart);
        var festivalId = Guest.at(http, accounts).created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of()));

        for (var path : List.of("waiting-room/users/{email}", "users/{email}/rank", "users/{email}/allowed")) {
            json(guest.get("/queues/{queue}/" + path, festivalId, guest.email()), 200);
        }
        for (var path : List.of("leave-proceed", "leave")) {
            guest.delete("/queues/{queue}/users/{email}/" + path, festivalId, guest.email())
                    .expectStatus()
                    .isNoContent();
        }
        assertThat(json(http.get().uri("/dev/mailbox?to={email}", guest.email()).exchange(), 200)).hasSize(1);
    }

    /** Rules and handlers compare encoded paths, so an encoded slash leads to no other endpoint. */
    @Test
    void anEncodedSlashSeparatesNothing() {
        for (var path : List.of("/actuator{slash}metrics", "/festivals{slash}organised", "/dev{slash}mailbox?to=a",
                "/assets/..{slash}application.yaml")) {
            assertThat(path(path)).as(path).isIn(401, 404);
        }
        assertThat(path("/queues/..{slash}actuator{slash}health")).isEqualTo(404);
        assertThat(path("/festivals")).isEqualTo(200);
    }

    private int path(String path) {
        return http.get().uri(path, Map.of("slash", "/")).exchange().returnResult(byte[].class).getStatus().value();
    }
}
