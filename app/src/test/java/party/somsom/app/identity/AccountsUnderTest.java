package party.somsom.app.identity;

import java.time.Duration;

import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.Guest;
import party.somsom.app.identity.Visitor.Tokens;

/** A provider of accounts behind the public contract, with one new person for each test. */
interface AccountsUnderTest {
    /** What not every provider can do. ADR 34 says why. A test says what happens instead. */
    enum Capability {
        /** A later mail does not take the code of an earlier one away. */
        EARLIER_CODES_GO_ON_WORKING,
        /** Of a code that has expired, only whoever has it is told so. */
        ONLY_THE_RIGHT_CODE_IS_TOLD_THAT_IT_EXPIRED
    }

    boolean can(Capability capability);

    RestTestClient http();

    Visitor visitor();

    /** How long the code of a sign-up is good for. */
    Duration signUpCodesLast();

    /** How long a code for a new password is good for. */
    Duration resetCodesLast();

    /** Turns the clock of everything that is under test. */
    void forward(Duration by);

    default Guest owner(Tokens tokens) {
        return Guest.withToken(http(), visitor().email(), tokens.accessToken());
    }

    static String other(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
