package party.somsom.api.identity;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.Credentials;
import party.somsom.identity.EmailAddress;

/** A new password, for people who have forgotten theirs and for people who know it. */
@RestController
@Tag(name = "Identity")
class PasswordController {
    private final Credentials credentials;
    private final AccountLimits limits;
    private final DeviceCookie device;

    PasswordController(Credentials credentials, AccountLimits limits, DeviceCookie device) {
        this.credentials = credentials;
        this.limits = limits;
        this.device = device;
    }

    record Forgotten(@NotNull @ValidEmail String email) {
    }

    record Reset(@NotNull @ValidEmail String email,
            @NotNull @Pattern(regexp = "\\d{6}", message = "{validation.code}") String code,
            @NotNull @ValidPassword String newPassword) {
    }

    record Change(@NotNull @Size(max = 1000) String currentPassword, @NotNull @ValidPassword String newPassword) {
    }

    @PostMapping("/password/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(summary = "Ask for a code for a new password", description = """
            The answer is the same for an address without an account, and takes as long. Earlier codes go on working \
            until they expire.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOO_MANY_ATTEMPTS})
    void forgot(@Valid @RequestBody Forgotten body, Locale language, Client client) {
        var email = EmailAddress.of(body.email());
        limits.beforeForgotten(email, client);
        credentials.forgot(email, language, client);
    }

    @PostMapping("/password/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(summary = "Set a new password with a code", description = """
            Ends all sessions at once, and tells the owner by mail. Passwords that are known from leaks are refused.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.PASSWORD_BREACHED, ProblemCode.CODE_INVALID,
            ProblemCode.CODE_EXPIRED, ProblemCode.TOO_MANY_ATTEMPTS})
    void reset(@Valid @RequestBody Reset body, Locale language, Client client, HttpServletRequest request,
            HttpServletResponse response) {
        limits.beforeReset(client);
        var email = EmailAddress.of(body.email());
        credentials.reset(email, body.code(), body.newPassword(), language, client);
        device.give(email, request, response);
    }

    @PostMapping("/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change the password", description = """
            Ends all other sessions at once, and tells the owner by mail. Passwords that are known from leaks are \
            refused.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.PASSWORD_BREACHED, ProblemCode.WRONG_PASSWORD,
            ProblemCode.TOO_MANY_ATTEMPTS})
    void change(@Valid @RequestBody Change body, Locale language, Caller caller, Client client) {
        limits.beforePassword(caller);
        credentials.change(caller, body.currentPassword(), body.newPassword(), language, client);
        limits.passwordWasRight(caller);
    }
}
