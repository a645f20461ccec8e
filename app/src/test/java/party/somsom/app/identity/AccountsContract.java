package party.somsom.app.identity;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;

/** What the public contract says about accounts, whoever keeps them. A subclass runs it on one provider. */
abstract class AccountsContract implements SignUpContract, SessionContract, PasswordContract, OwnAccountContract {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    @Override
    public final RestTestClient http() {
        return http;
    }

    @Override
    public final Visitor visitor() {
        return visitor;
    }

    final TurnableClock clock() {
        return clock;
    }
}
