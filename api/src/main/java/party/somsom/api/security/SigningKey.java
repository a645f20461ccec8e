package party.somsom.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

import org.springframework.stereotype.Component;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

/** The one secret of the application, the same on every node. */
@Component
public class SigningKey {
    private final RSAPrivateCrtKey privateKey;
    private final RSAKey jwk;

    SigningKey(SecurityProperties.Tokens properties) throws GeneralSecurityException, JOSEException {
        this.privateKey = KeyFile.readOrCreate(properties.keyFile());
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
        this.jwk = new RSAKey.Builder((RSAPublicKey) publicKey).privateKey(privateKey)
                .algorithm(JWSAlgorithm.RS256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }

    RSAKey jwk() {
        return jwk;
    }

    /** A secret of its own for each purpose, so that there is only one to keep. */
    public byte[] derive(String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(StandardCharsets.UTF_8));
            return digest.digest(privateKey.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
