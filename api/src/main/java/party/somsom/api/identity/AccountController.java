package party.somsom.api.identity;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.api.security.DeviceCookie;
import party.somsom.identity.AccountView;
import party.somsom.identity.Client;
import party.somsom.identity.Confirmation;
import party.somsom.identity.EmailAddress;
import party.somsom.identity.IdentityProvider;
import party.somsom.identity.SignUpForm;
import party.somsom.identity.SignUpProof;
import party.somsom.identity.SignedIn;

/** Leads from an e-mail address to a confirmed account. */
@RestController
@Tag(name = "Identity")
@SecurityRequirements
class AccountController {
    private static final int MOST_ID_CHARACTERS = 64;

    private final IdentityProvider identity;
    private final IdentityLimits limits;
    private final DeviceCookie device;

    AccountController(IdentityProvider identity, IdentityLimits limits, DeviceCookie device) {
        this.identity = identity;
        this.limits = limits;
        this.device = device;
    }

    /** @param termsVersion which terms the person accepted */
    record SignUp(@NotNull @ValidEmail String email, @NotNull @ValidPassword String password,
            @NotNull @ValidName String name, @Size(max = 20) @Nullable String termsVersion) {
        SignUpForm form(Locale language) {
            return new SignUpForm(EmailAddress.of(email), password, ValidName.RULE.normal(name), termsVersion,
                    language);
        }
    }

    /**
     * @param userId of the sign-up; without it, the code of any sign-up of the address is right
     * @param logIn  whether to log in as well; needs the {@code userId}
     */
    record ConfirmSignUp(@NotNull @ValidEmail String email,
            @NotNull @Pattern(regexp = "\\d{6}", message = "{validation.code}") String code,
            @ValidName @Nullable String name, @Size(max = MOST_ID_CHARACTERS) @Nullable String userId,
            @Nullable Boolean logIn) {
        SignUpProof proof() {
            return new SignUpProof(EmailAddress.of(email), code, userId,
                    name == null ? null : ValidName.RULE.normal(name), Boolean.TRUE.equals(logIn));
        }
    }

    record Resend(@NotNull @Size(max = MOST_ID_CHARACTERS) String userId) {
    }

    /** @param session if the request asked for one and has made the account */
    record Confirmed(String userId, String email, String name, boolean confirmed, @Nullable SignedIn session) {
        static Confirmed of(Confirmation confirmation) {
            var account = confirmation.account();
            return new Confirmed(account.userId(), account.email(), account.name(), account.confirmed(),
                    confirmation.session());
        }
    }

    @PostMapping("/signup")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sign up", description = """
            Sends a 6-digit code by e-mail. There is an account once the code is confirmed. Several people may sign up \
            for one address; the code of one confirms the password and the name of that one only.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.PASSWORD_BREACHED, ProblemCode.EMAIL_TAKEN,
            ProblemCode.TOO_MANY_ATTEMPTS})
    AccountView signUp(@Valid @RequestBody SignUp body, Locale language, Client client) {
        var form = body.form(language);
        limits.beforeSignUp(form.email(), client);
        return identity.signUp(form, client);
    }

    @PostMapping("/confirm-signup")
    @Operation(summary = "Confirm the e-mail address", description = """
            With the `userId` of the sign-up, only a code that was sent for it is right. Each code works until it \
            expires. Repeating is fine. With `logIn` and the `userId`, the request that makes the account answers a \
            `session` as well.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.CODE_INVALID, ProblemCode.CODE_EXPIRED,
            ProblemCode.EMAIL_TAKEN})
    Confirmed confirm(@Valid @RequestBody ConfirmSignUp body, Client client, HttpServletRequest request,
            HttpServletResponse response) {
        var confirmation = identity.confirm(body.proof(), client);
        if (confirmation.session() != null) {
            device.give(confirmation.account().email(), request, response);
        }
        return Confirmed.of(confirmation);
    }

    @PostMapping("/confirm-signup/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send another code for a sign-up", description = """
            The answer is the same for an id that is unknown or confirmed already. Earlier codes go on working.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOO_MANY_ATTEMPTS})
    void resend(@Valid @RequestBody Resend body, Client client) {
        limits.beforeResend(body.userId(), client);
        identity.resend(body.userId(), client);
    }
}
