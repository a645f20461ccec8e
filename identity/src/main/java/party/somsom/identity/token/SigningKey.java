package party.somsom.identity.token;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

import party.somsom.foundation.digest.Sha256;

/** The one secret of the application. It is the same on every node. */
public class SigningKey {
    private final RSAPrivateCrtKey privateKey;
    private final RSAKey jwk;

    SigningKey(Path file) throws GeneralSecurityException, JOSEException {
        this.privateKey = KeyFile.readOrCreate(file);
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

    /** Derives a secret for each purpose, so that only one secret has to be stored. */
    public byte[] derive(String purpose) {
        return Sha256.of(purpose.getBytes(StandardCharsets.UTF_8), privateKey.getEncoded());
    }

    /** The public keys as a JSON Web Key Set. */
    Map<String, Object> publicKeys() {
        return new JWKSet(jwk).toJSONObject(true);
    }
}
