package party.somsom.api.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.idempotency.ShownOnce;
import party.somsom.api.identity.SecondFactorController.OwnPassword;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.AddedPasskey;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.PasskeyView;
import party.somsom.identity.Passkeys;

/** The caller's passkeys. Options and credentials have the JSON form of the Web Authentication API, level 3. */
@RestController
@RequestMapping("/account/passkeys")
@Tag(name = "Identity")
@OffersSecondFactors
class PasskeyController {
    private final Passkeys passkeys;
    private final AccountLimits limits;

    PasskeyController(Passkeys passkeys, AccountLimits limits) {
        this.passkeys = passkeys;
        this.limits = limits;
    }

    /** @param publicKey for {@code navigator.credentials.create} */
    record NewPasskeyOptions(Map<String, Object> publicKey) {
    }

    /** @param label what the owner calls it */
    record NewPasskey(@NotNull Map<String, Object> credential, @NotNull @ValidName String label) {
    }

    /** @param recoveryCodes if the account had none; they are shown once */
    record MadePasskey(String passkeyId, String label, Instant createdAt, @Nullable List<String> recoveryCodes) {
        static MadePasskey of(AddedPasskey added) {
            var passkey = added.passkey();
            return new MadePasskey(passkey.passkeyId(), passkey.label(), passkey.createdAt(),
                    added.recoveryCodes().isEmpty() ? null : added.recoveryCodes());
        }
    }

    record OwnPasskeys(List<PasskeyView> items) {
    }

    @PostMapping("/options")
    @ShownOnce
    @Operation(summary = "Begin to add a passkey", description = """
            Answers the options for `navigator.credentials.create`. They are good for some minutes, in this session.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.TOO_MANY_PASSKEYS,
            ProblemCode.TOO_MANY_ATTEMPTS})
    NewPasskeyOptions begin(@Valid @RequestBody OwnPassword body, Caller caller, Client client) {
        limits.beforePassword(caller);
        var options = passkeys.startAdding(caller, body.password(), client);
        limits.passwordWasRight(caller);
        return new NewPasskeyOptions(options);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ShownOnce
    @Operation(summary = "Add the passkey that the browser has made", description = """
            From now on, a log-in by password asks for a second factor. A log-in by passkey needs nothing else. Ends \
            all other sessions, and tells the owner by mail.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.PASSKEY_INVALID, ProblemCode.CHALLENGE_EXPIRED})
    MadePasskey add(@Valid @RequestBody NewPasskey body, Locale language, Caller caller, Client client) {
        return MadePasskey.of(passkeys.add(caller, body.credential(), ValidName.RULE.normal(body.label()),
                language, client));
    }

    @GetMapping
    @Operation(summary = "The caller's passkeys, the newest first")
    OwnPasskeys list(Caller caller) {
        return new OwnPasskeys(passkeys.list(caller));
    }

    @DeleteMapping("/{passkeyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a passkey", description = """
            Ends all other sessions, and tells the owner by mail. Repeating it is fine.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.TOO_MANY_ATTEMPTS})
    void remove(@PathVariable String passkeyId, @Valid @RequestBody OwnPassword body,
            Locale language, Caller caller, Client client) {
        limits.beforePassword(caller);
        passkeys.remove(caller, passkeyId, body.password(), language, client);
        limits.passwordWasRight(caller);
    }
}
