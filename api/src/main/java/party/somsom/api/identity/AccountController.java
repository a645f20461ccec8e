package party.somsom.api.identity;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

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
import party.somsom.foundation.text.Texts;
import party.somsom.identity.AccountView;
import party.somsom.identity.IdentityProvider;

/** Leads from an e-mail address to a confirmed account. */
@RestController
@Tag(name = "Identity")
@SecurityRequirements
class AccountController {
    private final IdentityProvider identity;
    private final IdentityLimits limits;

    AccountController(IdentityProvider identity, IdentityLimits limits) {
        this.identity = identity;
        this.limits = limits;
    }

    record SignUp(@NotNull @ValidEmail String email, @NotNull @ValidPassword String password,
            @NotNull @ValidName String name) {
    }

    record ConfirmSignUp(@NotNull @ValidEmail String email,
            @NotNull @Pattern(regexp = "\\d{6}", message = "{validation.code}") String code,
            @ValidName @Nullable String name) {
    }

    @PostMapping("/signup")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sign up", description = "Sends a 6-digit code by e-mail. Repeat it to get a new code.")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.EMAIL_TAKEN, ProblemCode.TOO_MANY_ATTEMPTS})
    AccountView signUp(@Valid @RequestBody SignUp body, Locale language, HttpServletRequest request) {
        var email = Texts.email(body.email());
        limits.beforeSignUp(email, request.getRemoteAddr());
        return identity.signUp(email, body.password(), Texts.line(body.name()), language);
    }

    @PostMapping("/confirm-signup")
    @Operation(summary = "Confirm the e-mail address", description = "With the last code sent. Repeating it is fine.")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.CODE_INVALID, ProblemCode.CODE_EXPIRED})
    AccountView confirm(@Valid @RequestBody ConfirmSignUp body) {
        return identity.confirm(Texts.email(body.email()), body.code(),
                body.name() == null ? null : Texts.line(body.name()));
    }
}
