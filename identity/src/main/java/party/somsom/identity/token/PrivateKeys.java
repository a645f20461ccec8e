package party.somsom.identity.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** Makes RSA private keys, and reads them from their PKCS#8 form. */
final class PrivateKeys {
    private static final String RSA = "RSA";
    private static final int KEY_BITS = 2048;

    private PrivateKeys() {
    }

    static RSAPrivateCrtKey generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(RSA);
        generator.initialize(KEY_BITS);
        return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
    }

    static RSAPrivateCrtKey read(byte[] pkcs8) throws GeneralSecurityException {
        return (RSAPrivateCrtKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }
}
