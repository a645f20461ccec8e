package party.somsom.api.identity;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.api.security.DeviceCookie;
import party.somsom.identity.Client;
import party.somsom.identity.FactorProof;
import party.somsom.identity.PasskeyChallenge;
import party.somsom.identity.Passkeys;
import party.somsom.identity.SecondFactors;
import party.somsom.identity.SignedIn;

/** Logging in with more than a password, or without one. */
@RestController
@RequestMapping("/login")
@Tag(name = "Identity")
@SecurityRequirements
@OffersSecondFactors
class FurtherLogInController {
    private static final int MOST_ID_CHARACTERS = 64;

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final IdentityLimits limits;
    private final DeviceCookie device;

    FurtherLogInController(SecondFactors factors, Passkeys passkeys, IdentityLimits limits, DeviceCookie device) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.limits = limits;
        this.device = device;
    }

    record LogInChallenge(@NotNull @Size(max = MOST_ID_CHARACTERS) String challengeId) {
    }

    /** @param publicKey for {@code navigator.credentials.get} */
    record PasskeyOptions(Map<String, Object> publicKey) {
    }

    /**
     * One of the three proofs.
     *
     * @param code of the app
     */
    record SecondStep(@NotNull @Size(max = MOST_ID_CHARACTERS) String challengeId,
            @Pattern(regexp = "\\d{6}", message = "{validation.code}") @Nullable String code,
            @Size(max = MOST_ID_CHARACTERS) @Nullable String recoveryCode,
            @Nullable Map<String, Object> credential) {
        FactorProof proof() {
            if (code != null && recoveryCode == null && credential == null) {
                return new FactorProof.OneTimePassword(code);
            }
            if (code == null && recoveryCode != null && credential == null) {
                return new FactorProof.Recovery(recoveryCode);
            }
            if (code == null && recoveryCode == null && credential != null) {
                return new FactorProof.SignedByPasskey(credential);
            }
            throw ProblemException.invalid("code", "validation.factor");
        }
    }

    record PasskeyLogIn(@NotNull @Size(max = MOST_ID_CHARACTERS) String challengeId,
            @NotNull Map<String, Object> credential) {
    }

    @PostMapping("/second-factor")
    @Operation(summary = "Complete a log-in with a second factor", description = """
            With the `challengeId` that `/login` has answered, and a `code` of the app, a `recoveryCode`, or the \
            `credential` of a passkey. Each is accepted once.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.CODE_INVALID, ProblemCode.PASSKEY_INVALID,
            ProblemCode.CHALLENGE_EXPIRED, ProblemCode.TOO_MANY_ATTEMPTS})
    SignedIn secondFactor(@Valid @RequestBody SecondStep body, Locale language, Client client,
            HttpServletRequest request, HttpServletResponse response) {
        var signedIn = factors.logIn(body.challengeId(), body.proof(), language, client);
        limits.loggedIn(signedIn.user().email(), client);
        device.give(signedIn.user().email(), request, response);
        return signedIn;
    }

    @PostMapping("/second-factor/options")
    @Operation(summary = "Begin to use a passkey as second factor", description = """
            Answers the options for `navigator.credentials.get`.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.CHALLENGE_EXPIRED, ProblemCode.TOO_MANY_ATTEMPTS})
    PasskeyOptions secondFactorOptions(@Valid @RequestBody LogInChallenge body, Client client) {
        limits.beforePasskey(client);
        return new PasskeyOptions(passkeys.secondFactorOptions(body.challengeId()));
    }

    @PostMapping("/passkey/options")
    @Operation(summary = "Begin to log in with a passkey", description = """
            Answers the options for `navigator.credentials.get`. Nobody has to say who they are.""")
    @Refuses(ProblemCode.TOO_MANY_ATTEMPTS)
    PasskeyChallenge passkeyOptions(Client client) {
        limits.beforePasskey(client);
        return passkeys.startLogIn();
    }

    @PostMapping("/passkey")
    @Operation(summary = "Log in with a passkey", description = """
            The device has checked its owner, so no second factor is asked for.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.PASSKEY_INVALID, ProblemCode.CHALLENGE_EXPIRED})
    SignedIn passkey(@Valid @RequestBody PasskeyLogIn body, Client client, HttpServletRequest request,
            HttpServletResponse response) {
        var signedIn = passkeys.logIn(body.challengeId(), body.credential(), client);
        device.give(signedIn.user().email(), request, response);
        return signedIn;
    }
}
