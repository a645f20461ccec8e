package party.somsom.identity.passkey;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where passkeys work. Changing the {@code rpId} makes all of them useless.
 *
 * @param rpId           the domain of the web app, without scheme and port
 * @param name           how devices call the site
 * @param allowedOrigins of the web app, such as {@code https://somsom.party}; without any, this machine's own
 */
@Validated
@ConfigurationProperties("somsom.identity.passkeys")
record PasskeyProperties(@DefaultValue("localhost") @NotBlank String rpId,
        @DefaultValue("Somsom") @NotBlank String name, @DefaultValue Set<String> allowedOrigins) {
}
