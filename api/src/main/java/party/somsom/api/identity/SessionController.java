package party.somsom.api.identity;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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
import party.somsom.identity.EmailAddress;
import party.somsom.identity.IdentityProvider;
import party.somsom.identity.SignedIn;

/** A session from log-in to sign-out. */
@RestController
@Tag(name = "Identity")
class SessionController {
    private final IdentityProvider identity;
    private final IdentityLimits limits;
    private final DeviceCookie device;

    SessionController(IdentityProvider identity, IdentityLimits limits, DeviceCookie device) {
        this.identity = identity;
        this.limits = limits;
        this.device = device;
    }

    record LogIn(@NotNull @ValidEmail String email, @NotNull @Size(max = 1000) String password) {
    }

    record RefreshToken(@NotNull @Size(max = 4096) String refreshToken) {
    }

    record Verified(boolean valid, String userId, String email, String name, Instant expiresAt) {
    }

    @PostMapping("/login")
    @Operation(summary = "Log in", description = """
            If the account has a second factor, the answer is `SECOND_FACTOR_REQUIRED` with a `challengeId` for \
            `/login/second-factor` and the `factors` that it accepts.""")
    @SecurityRequirements
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.BAD_CREDENTIALS, ProblemCode.SECOND_FACTOR_REQUIRED,
            ProblemCode.NOT_CONFIRMED, ProblemCode.TOO_MANY_ATTEMPTS})
    SignedIn logIn(@Valid @RequestBody LogIn body, Client client, HttpServletRequest request,
            HttpServletResponse response) {
        var email = EmailAddress.of(body.email());
        limits.beforeLogIn(email, client);
        var signedIn = identity.logIn(email, body.password(), client);
        limits.loggedIn(email, client);
        device.give(email, request, response);
        return signedIn;
    }

    @PostMapping("/refresh-token")
    @Operation(summary = "Renew the tokens", description = "A refresh token works once; the answer has the next one.")
    @SecurityRequirements
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED,
            ProblemCode.TOKEN_REUSED})
    SignedIn refresh(@Valid @RequestBody RefreshToken body, Client client) {
        return identity.refresh(body.refreshToken(), client);
    }

    @GetMapping("/verify-token")
    @Operation(summary = "Check the access token")
    Verified verify(Caller caller) {
        return new Verified(true, caller.userId(), caller.email(), caller.name(), caller.expiresAt());
    }

    @PostMapping("/signout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out",
            description = "Ends the session at once, on every node. Its devices get no more pushes.")
    void signOut(Caller caller) {
        identity.signOut(caller);
    }
}
