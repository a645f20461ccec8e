package party.somsom.identity.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

/**
 * A key that signs access tokens.
 *
 * @param number    counts the keys from {@link #FIRST}
 * @param madeAt    from then on the key is published
 * @param signsFrom from then on the key signs, until the next one does
 */
record SigningKey(int number, RSAKey jwk, JWSHeader header, JWSSigner signer, Instant madeAt, Instant signsFrom) {
    static final int FIRST = 1;

    static SigningKey of(int number, RSAPrivateCrtKey key, Instant madeAt, Instant signsFrom) {
        try {
            var publicKey = KeyFactory.getInstance(key.getAlgorithm())
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            var jwk = new RSAKey.Builder((RSAPublicKey) publicKey).privateKey(key)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(jwk.getKeyID()).build();
            return new SigningKey(number, jwk, header, new RSASSASigner(jwk), madeAt, signsFrom);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return jwk.getKeyID();
    }

    boolean signsAt(Instant now) {
        return !now.isBefore(signsFrom);
    }
}
