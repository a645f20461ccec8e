package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.WithApplication;

/** Strangers who know only the address neither get in nor keep the owner out (ADR 31). */
@WithApplication
class GuessingIT {
    private static final int CHECKED_OF_ALL_STRANGERS = 100;
    private static final int CHECKED_OF_A_STRANGER = 10;
    private static final AtomicInteger COMPUTERS = new AtomicInteger();

    @Autowired
    private RestTestClient http;
    @LocalServerPort
    private int port;
    private Visitor owner;

    @BeforeEach
    void arrive() {
        owner = new Visitor(http);
    }

    private Computer computer() {
        return new Computer(port, COMPUTERS.incrementAndGet());
    }

    private List<Computer> computers(int count) {
        return Stream.generate(this::computer).limit(count).toList();
    }

    @Test
    void anyNumberOfAttackersNeitherGuessesForLongNorLocksTheOwnerOut() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var home = computer();
        owner.confirmed();
        home.logIn(owner.email(), PASSWORD).expectStatus().isOk();
        var attackers = computers(11 + random.nextInt(4));

        List<Integer> checked;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attacks = attackers.stream()
                    .map(attacker -> CompletableFuture.supplyAsync(
                            () -> guesses(attacker, CHECKED_OF_A_STRANGER + random.nextInt(3)), threads))
                    .toList();
            home.logIn(owner.email(), PASSWORD).expectStatus().isOk();
            checked = attacks.stream().map(CompletableFuture::join).toList();
        }

        assertThat(checked).as("seed %d", seed).allMatch(guesses -> guesses <= CHECKED_OF_A_STRANGER);
        assertThat(checked.stream().mapToInt(Integer::intValue).sum()).as("seed %d", seed)
                .isBetween(CHECKED_OF_ALL_STRANGERS, CHECKED_OF_ALL_STRANGERS + 2);
        home.logIn(owner.email(), PASSWORD).expectStatus().isOk();
        var slowedDown = computer().logIn(owner.email(), PASSWORD);
        slowedDown.expectHeader()
                .value(HttpHeaders.RETRY_AFTER, wait -> assertThat(wait).matches("[1-9]|[12].|3[0-7]"));
        refused(slowedDown, 429, "TOO_MANY_ATTEMPTS");
    }

    /** How many of so many guesses were compared with the password. */
    private int guesses(Computer attacker, int attempts) {
        return (int) IntStream.range(0, attempts)
                .filter(_ -> attacker.statusOfLogIn(owner.email(), "wrong password") == 401)
                .count();
    }

    @Test
    void oneAttackerLeavesOtherAddressesAlone() {
        owner.confirmed();
        assertThat(guesses(computer(), CHECKED_OF_A_STRANGER + 2)).isEqualTo(CHECKED_OF_A_STRANGER);

        computer().logIn(owner.email(), PASSWORD).expectStatus().isOk();
    }

    @Test
    void aKnownDeviceHasAFewGuessesOfItsOwn() {
        var home = computer();
        owner.confirmed();
        home.logIn(owner.email(), PASSWORD).expectStatus().isOk();

        assertThat(guesses(home, CHECKED_OF_A_STRANGER + 2)).isEqualTo(CHECKED_OF_A_STRANGER);

        refused(home.logIn(owner.email(), PASSWORD), 429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void aDeviceOfOneAccountIsAStrangerToAnother() {
        var home = computer();
        var neighbour = new Visitor(http).confirmed();
        home.logIn(neighbour.email(), PASSWORD).expectStatus().isOk();
        owner.confirmed();

        assertThat(guesses(home, CHECKED_OF_A_STRANGER + 2)).isEqualTo(CHECKED_OF_A_STRANGER);

        home.logIn(neighbour.email(), PASSWORD).expectStatus().isOk();
    }

    @Test
    void theCookieOfADeviceIsForTheLogInOnly() {
        var cookie = owner.confirmed().logIn(PASSWORD).returnResult().getResponseCookies().getFirst("somsom_device");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/login");
        assertThat(cookie.getMaxAge().toDays()).isEqualTo(365);
    }

    @Test
    void strangersCannotUseUpTheOwnersGuessesForACode() {
        var home = computer();
        var phone = computer();
        var signUp = home.signUp(owner.email(), PASSWORD);
        var code = owner.mails(1).getFirst().code();
        computers(7).forEach(attacker -> refused(attacker.confirm(owner.email(), other(code), null), 400,
                "CODE_INVALID"));

        refused(computer().confirm(owner.email(), code, null), 400, "CODE_INVALID");

        phone.confirm(owner.email(), code, signUp).expectStatus().isOk();
        home.confirm(owner.email(), code, null).expectStatus().isOk();
    }

    @Test
    void aCodeHasFifteenGuessesHoweverManyPeopleGuess() {
        var home = computer();
        var signUp = home.signUp(owner.email(), PASSWORD);
        var code = owner.mails(1).getFirst().code();
        for (int i = 0; i < 5; i++) {
            refused(home.confirm(owner.email(), other(code), null), 400, "CODE_INVALID");
            refused(computer().confirm(owner.email(), other(code), null), 400, "CODE_INVALID");
            refused(computer().confirm(owner.email(), other(code), signUp), 400, "CODE_INVALID");
        }

        refused(home.confirm(owner.email(), code, null), 400, "CODE_INVALID");
        refused(computer().confirm(owner.email(), code, null), 400, "CODE_INVALID");
        refused(home.confirm(owner.email(), code, signUp), 400, "CODE_INVALID");
    }

    private static String other(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
