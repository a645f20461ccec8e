package party.somsom.identity.token;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts with AES-GCM and a key that is derived from the root secret, so a copy of the database opens nothing. */
public final class Seal {
    private static final int IV_BYTES = 16;

    private final BytesEncryptor aes;

    /** @param purpose what was sealed for one purpose cannot be opened for another */
    public Seal(RootSecret root, String purpose) {
        this.aes = new AesBytesEncryptor(new SecretKeySpec(root.derive(purpose), "AES"),
                KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
    }

    public byte[] close(byte[] content) {
        return aes.encrypt(content);
    }

    /** @throws IllegalStateException if it was sealed with another root secret or for another purpose */
    public byte[] open(byte[] sealed) {
        return aes.decrypt(sealed);
    }
}
