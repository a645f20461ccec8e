package party.somsom.app.identity;

import java.time.Duration;

import party.somsom.app.WithApplication;

/** The application itself keeps the accounts, in MySQL. It can do everything that the contract names. */
@WithApplication
class LocalAccountsContractIT extends AccountsContract {
    private static final Duration CODES_LAST = Duration.ofMinutes(10);

    @Override
    public boolean can(Capability capability) {
        return true;
    }

    @Override
    public Duration signUpCodesLast() {
        return CODES_LAST;
    }

    @Override
    public Duration resetCodesLast() {
        return CODES_LAST;
    }

    @Override
    public void forward(Duration by) {
        clock().forward(by);
    }
}
