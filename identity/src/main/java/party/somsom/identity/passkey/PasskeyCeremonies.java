package party.somsom.identity.passkey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.util.function.SingletonSupplier;

import com.webauthn4j.util.exception.WebAuthnException;

import party.somsom.identity.IdentityRefusal;
import tools.jackson.core.JacksonException;

/**
 * Adds passkeys and checks their signatures. Spring Security does the work, without its sessions: the caller keeps the
 * challenge between the two steps. A device always has to check that it is its owner who uses the passkey.
 */
@EnableConfigurationProperties(PasskeyProperties.class)
public class PasskeyCeremonies {
    private final PasskeyProperties settings;
    private final Environment environment;
    private final Supplier<Webauthn4JRelyingPartyOperations> party;

    PasskeyCeremonies(PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository credentials,
            PasskeyProperties settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        this.party = SingletonSupplier.of(() -> party(owners, credentials));
    }

    /**
     * A ceremony that has begun.
     *
     * @param challenge to be kept for the second step
     * @param options   for the browser
     */
    public record Begun(String challenge, Map<String, Object> options) {
    }

    public Begun beginAdding(String ownersName) {
        var options = party.get().createPublicKeyCredentialCreationOptions(adding(ownersName));
        return new Begun(options.getChallenge().toBase64UrlString(), CredentialJson.object(options));
    }

    /**
     * Saves the credential, in the caller's transaction.
     *
     * @return the id of the credential; {@code PASSKEY_INVALID}
     */
    public Bytes add(String ownersName, String challenge, Map<String, Object> credential, String label) {
        return checked(() -> {
            var fresh = party.get().createPublicKeyCredentialCreationOptions(adding(ownersName));
            var begun = PublicKeyCredentialCreationOptions.builder()
                    .rp(fresh.getRp())
                    .user(fresh.getUser())
                    .pubKeyCredParams(fresh.getPubKeyCredParams())
                    .authenticatorSelection(fresh.getAuthenticatorSelection())
                    .challenge(Bytes.fromBase64(challenge))
                    .build();
            var key = new RelyingPartyPublicKey(CredentialJson.made(credential), label);
            return party.get()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(begun, key))
                    .getCredentialId();
        });
    }

    /** @param ownersName if it is known whose passkey it has to be */
    public Begun beginUse(@Nullable String ownersName) {
        var owner = ownersName == null ? null : authenticated(ownersName);
        var options = party.get()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(owner));
        return new Begun(options.getChallenge().toBase64UrlString(), CredentialJson.object(options));
    }

    /**
     * Saves the new count of signatures, in the caller's transaction.
     *
     * @return the id of the owner; {@code PASSKEY_INVALID}
     */
    public Bytes use(String challenge, Map<String, Object> credential) {
        return checked(() -> {
            var begun = PublicKeyCredentialRequestOptions.builder()
                    .rpId(settings.rpId())
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .challenge(Bytes.fromBase64(challenge))
                    .build();
            var request = new RelyingPartyAuthenticationRequest(begun, CredentialJson.used(credential));
            return party.get().authenticate(request).getId();
        });
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | WebAuthnException | JacksonException _) {
            throw IdentityRefusal.PASSKEY_INVALID.asException();
        }
    }

    private Webauthn4JRelyingPartyOperations party(PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository credentials) {
        var site = PublicKeyCredentialRpEntity.builder().id(settings.rpId()).name(settings.name()).build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, credentials, site, origins());
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** The port is known only when the server has started, which is before anybody can ask. */
    private Set<String> origins() {
        return settings.allowedOrigins().isEmpty()
                ? Set.of("http://localhost:" + environment.getProperty("local.server.port"))
                : settings.allowedOrigins();
    }

    private static ImmutablePublicKeyCredentialCreationOptionsRequest adding(String ownersName) {
        return new ImmutablePublicKeyCredentialCreationOptionsRequest(authenticated(ownersName));
    }

    private static Authentication authenticated(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }
}
