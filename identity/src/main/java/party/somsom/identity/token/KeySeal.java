package party.somsom.identity.token;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts signing keys with AES-GCM, so that a copy of the database is not enough to sign tokens. */
final class KeySeal {
    private static final int IV_BYTES = 16;

    private final BytesEncryptor aes;

    KeySeal(RootSecret root) {
        this.aes = new AesBytesEncryptor(new SecretKeySpec(root.derive("signing keys"), "AES"),
                KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
    }

    SealedKey close(int number, RSAPrivateCrtKey key, Instant madeAt) {
        return new SealedKey(number, madeAt, aes.encrypt(key.getEncoded()));
    }

    RSAPrivateCrtKey open(SealedKey sealed) {
        try {
            return PrivateKeys.read(aes.decrypt(sealed.content()));
        } catch (IllegalStateException | GeneralSecurityException e) {
            throw new IllegalStateException("Signing key " + sealed.number() + " was made by a node with another "
                    + "somsom.identity.key-file; every node needs the same file", e);
        }
    }
}
