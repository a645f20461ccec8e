package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.app.WithApplication;

/** A stranger signs up with an address that is not theirs. Only its owner reads the mails. */
@WithApplication
class RivalSignUpsIT {
    private static final String STRANGERS_PASSWORD = "the stranger's password";

    @Autowired
    private RestTestClient http;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    /** A sign-up and the code that was mailed for it. */
    private record Pending(String userId, String code) {
    }

    private Pending signUp(String password, String name, int mails) {
        var userId = visitor.signedUp(password, name);
        var mail = visitor.mails(mails).getFirst();
        assertThat(mail.text()).contains("\"" + name + "\"");
        return new Pending(userId, mail.code());
    }

    private Pending owner(int mails) {
        return signUp(PASSWORD, "Soo", mails);
    }

    private Pending stranger(int mails) {
        return signUp(STRANGERS_PASSWORD, "Eve", mails);
    }

    private void onlyTheOwnerHasAnAccount(String userId) {
        refused(visitor.logIn(STRANGERS_PASSWORD), 401, "BAD_CREDENTIALS");
        var user = json(visitor.logIn(PASSWORD), 200).get("user");
        assertThat(user.get("userId").asString()).isEqualTo(userId);
        assertThat(user.get("name").asString()).isEqualTo("Soo");
    }

    @Test
    void aLaterSignUpOfAStrangerChangesNothing() {
        var owner = owner(1);
        stranger(2);

        visitor.confirm(owner.code(), owner.userId()).expectStatus().isOk();

        onlyTheOwnerHasAnAccount(owner.userId());
    }

    @Test
    void anEarlierSignUpOfAStrangerChangesNothing() {
        stranger(1);
        var owner = owner(2);

        visitor.confirm(owner.code(), owner.userId()).expectStatus().isOk();

        onlyTheOwnerHasAnAccount(owner.userId());
    }

    @Test
    void anEarlierCodeWorksWithoutTheIdToo() {
        var owner = owner(1);
        stranger(2);

        assertThat(json(visitor.confirm(owner.code()), 200).get("userId").asString()).isEqualTo(owner.userId());

        onlyTheOwnerHasAnAccount(owner.userId());
    }

    @Test
    void aSignUpTakesNoOtherCodeThanItsOwn() {
        var owner = owner(1);
        var stranger = stranger(2);

        refused(visitor.confirm(stranger.code(), owner.userId()), 400, "CODE_INVALID");
        refused(visitor.confirm(owner.code(), stranger.userId()), 400, "CODE_INVALID");
        refused(visitor.confirm(owner.code(), "no-such-sign-up"), 400, "CODE_INVALID");
        visitor.confirm(owner.code(), owner.userId()).expectStatus().isOk();
    }

    @Test
    void onceOneIsConfirmedTheOthersAreGone() {
        var owner = owner(1);
        var stranger = stranger(2);
        visitor.confirm(owner.code(), owner.userId()).expectStatus().isOk();

        refused(visitor.confirm(stranger.code(), stranger.userId()), 400, "CODE_INVALID");
        refused(visitor.signUp(), 409, "EMAIL_TAKEN");
        onlyTheOwnerHasAnAccount(owner.userId());
    }

    @Test
    void everyPasswordOfASignUpIsToldThatItIsNotConfirmed() {
        owner(1);
        stranger(2);

        refused(visitor.logIn(PASSWORD), 403, "NOT_CONFIRMED");
        refused(visitor.logIn(STRANGERS_PASSWORD), 403, "NOT_CONFIRMED");
        refused(visitor.logIn("neither of the two"), 401, "BAD_CREDENTIALS");
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneGetsTheAccount() {
        var owner = owner(1);
        var stranger = stranger(2);

        var answers = atOnce(() -> visitor.confirm(owner.code(), owner.userId()),
                () -> visitor.confirm(stranger.code(), stranger.userId()));

        assertThat(answers).hasSize(2).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status != 200).isSubsetOf(400, 409);
        assertThat(Stream.of(PASSWORD, STRANGERS_PASSWORD).map(visitor::logIn).map(RivalSignUpsIT::status))
                .containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void whoeverConfirmsTwiceAtOnceIsToldTheSame() {
        var owner = owner(1);
        var bodies = Map.of("email", visitor.email(), "code", owner.code(), "userId", owner.userId(), "logIn", true);

        var sessions = Stream.generate(() -> CompletableFuture
                .supplyAsync(() -> json(visitor.post("/confirm-signup", bodies), 200).has("session")))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(sessions).containsOnlyOnce(true);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<ResponseSpec>... requests) {
        return Stream.of(requests)
                .map(request -> CompletableFuture.supplyAsync(() -> status(request.get())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(byte[].class).getStatus().value();
    }
}
