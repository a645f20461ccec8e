package party.somsom.api.identity;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.idempotency.ShownOnce;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.SecondFactors;
import party.somsom.identity.TotpSetup;

/** The caller's app for one-time passwords, and the codes for the day when it is lost. */
@RestController
@RequestMapping("/account")
@Tag(name = "Identity")
@OffersSecondFactors
class SecondFactorController {
    private final SecondFactors factors;
    private final AccountLimits limits;

    SecondFactorController(SecondFactors factors, AccountLimits limits) {
        this.factors = factors;
        this.limits = limits;
    }

    /** A stolen token must not be enough to change how the owner logs in. */
    record OwnPassword(@NotNull @Size(max = 1000) String password) {
    }

    record OneTimeCode(@NotNull @Pattern(regexp = "\\d{6}", message = "{validation.code}") String code) {
    }

    record ShownCodes(List<String> recoveryCodes) {
    }

    @PostMapping("/totp")
    @ShownOnce
    @Operation(summary = "Begin to set up an app for one-time passwords", description = """
            The secret counts once a code of the app is confirmed. Until then, an earlier app goes on working.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.TOO_MANY_ATTEMPTS})
    TotpSetup startTotp(@Valid @RequestBody OwnPassword body, Caller caller, Client client) {
        limits.beforePassword(caller);
        var setup = factors.startTotp(caller, body.password(), client);
        limits.passwordWasRight(caller);
        return setup;
    }

    @PostMapping("/totp/confirm")
    @ShownOnce
    @Operation(summary = "Confirm the app with its first code", description = """
            From now on, a log-in asks for a second factor. The answer has ten recovery codes. They are shown once; \
            each replaces a code of the app once. Ends all other sessions, and tells the owner by mail.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.CODE_INVALID, ProblemCode.CHALLENGE_EXPIRED})
    ShownCodes confirmTotp(@Valid @RequestBody OneTimeCode body, Locale language, Caller caller, Client client) {
        return new ShownCodes(factors.confirmTotp(caller, body.code(), language, client));
    }

    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the app for one-time passwords", description = """
            Ends all other sessions, and tells the owner by mail. Repeating it is fine.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.TOO_MANY_ATTEMPTS})
    void removeTotp(@Valid @RequestBody OwnPassword body, Locale language, Caller caller, Client client) {
        limits.beforePassword(caller);
        factors.removeTotp(caller, body.password(), language, client);
        limits.passwordWasRight(caller);
    }

    @PostMapping("/recovery-codes")
    @ShownOnce
    @Operation(summary = "Make new recovery codes", description = """
            The earlier ones are void. Ends all other sessions, and tells the owner by mail.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.TOO_MANY_ATTEMPTS})
    ShownCodes renewRecoveryCodes(@Valid @RequestBody OwnPassword body, Locale language, Caller caller,
            Client client) {
        limits.beforePassword(caller);
        var codes = factors.renewRecoveryCodes(caller, body.password(), language, client);
        limits.passwordWasRight(caller);
        return new ShownCodes(codes);
    }
}
