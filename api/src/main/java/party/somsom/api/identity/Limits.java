package party.somsom.api.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

import party.somsom.api.identity.Attempts.Limit;

/** How often somebody may try. What succeeded is not held against an address: many people may share one. */
@Component
class Limits {
    private final Settings settings;
    private final Attempts attempts;

    Limits(Settings settings, Attempts attempts) {
        this.settings = settings;
        this.attempts = attempts;
    }

    void beforeSignUp(String email, String address) {
        attempts.require("sign-up:address:" + address, settings.signUpPerAddress());
        attempts.require("sign-up:email:" + email, settings.signUpPerEmail());
    }

    void beforeLogIn(String email, String address) {
        attempts.require("log-in:address:" + address, settings.logInPerAddress());
        attempts.require("log-in:email:" + email, settings.logInPerEmail());
    }

    void loggedIn(String email, String address) {
        attempts.giveBack("log-in:address:" + address);
        attempts.forget("log-in:email:" + email);
    }

    /** Set in application.yaml. */
    @ConfigurationProperties("somsom.identity.limits")
    record Settings(Limit signUpPerEmail, Limit signUpPerAddress, Limit logInPerEmail, Limit logInPerAddress) {
    }
}
