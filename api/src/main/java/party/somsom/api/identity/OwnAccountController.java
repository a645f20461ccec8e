package party.somsom.api.identity;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.EmailAddress;
import party.somsom.identity.OwnAccount;
import party.somsom.identity.OwnAccountView;

/** What owners see and change of their account. */
@RestController
@RequestMapping("/account")
@Tag(name = "Identity")
class OwnAccountController {
    private final OwnAccount account;
    private final AccountLimits limits;

    OwnAccountController(OwnAccount account, AccountLimits limits) {
        this.account = account;
        this.limits = limits;
    }

    record Rename(@NotNull @ValidName String name) {
    }

    record NewEmail(@NotNull @Size(max = 1000) String password, @NotNull @ValidEmail String newEmail) {
    }

    record ConfirmEmail(@NotNull @Pattern(regexp = "\\d{6}", message = "{validation.code}") String code) {
    }

    @GetMapping
    @Operation(summary = "The caller's account")
    OwnAccountView find(Caller caller) {
        return account.find(caller);
    }

    @PatchMapping
    @Operation(summary = "Change the caller's name", description = """
            Others see it at once. Tokens have it as soon as they are renewed.""")
    @Refuses(ProblemCode.VALIDATION_FAILED)
    OwnAccountView rename(@Valid @RequestBody Rename body, Caller caller, Client client) {
        return account.rename(caller, ValidName.RULE.normal(body.name()), client);
    }

    @PostMapping("/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask for another e-mail address", description = """
            Mails a code to the new address. The old one stays until the code is confirmed.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.EMAIL_TAKEN,
            ProblemCode.TOO_MANY_ATTEMPTS})
    void askForEmail(@Valid @RequestBody NewEmail body, Locale language, Caller caller, Client client) {
        limits.beforePassword(caller);
        limits.beforeNewEmail(caller);
        account.askForEmail(caller, body.password(), EmailAddress.of(body.newEmail()), language, client);
        limits.passwordWasRight(caller);
    }

    @PostMapping("/email/confirm")
    @Operation(summary = "Confirm the new e-mail address", description = """
            Tells the old address. Renew the tokens afterwards: they carry the address.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.CODE_INVALID, ProblemCode.CODE_EXPIRED,
            ProblemCode.EMAIL_TAKEN})
    OwnAccountView confirmEmail(@Valid @RequestBody ConfirmEmail body, Locale language, Caller caller,
            Client client) {
        return account.confirmEmail(caller, body.code(), language, client);
    }
}
