package party.somsom.identity.passkey;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns options and credentials into JSON objects and back, as browsers write and read them. */
final class CredentialJson {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE = //
            new TypeReference<>() {
            };
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED = //
            new TypeReference<>() {
            };
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private CredentialJson() {
    }

    static Map<String, Object> object(Object options) {
        return JSON.readValue(JSON.writeValueAsBytes(options), OBJECT);
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> made(Map<String, Object> credential) {
        require(credential, "clientDataJSON", "attestationObject");
        return JSON.readValue(JSON.writeValueAsBytes(credential), MADE);
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> used(Map<String, Object> credential) {
        require(credential, "clientDataJSON", "authenticatorData", "signature");
        return JSON.readValue(JSON.writeValueAsBytes(credential), USED);
    }

    /** The library does not check what is missing. */
    private static void require(Map<String, Object> credential, String... parts) {
        if (!(credential.get("response") instanceof Map<?, ?> response)
                || !Stream.of("id", "rawId").allMatch(name -> credential.get(name) instanceof String)
                || !Stream.of(parts).allMatch(name -> response.get(name) instanceof String)) {
            throw new IllegalArgumentException("incomplete");
        }
    }
}
