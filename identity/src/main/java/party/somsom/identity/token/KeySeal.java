package party.somsom.identity.token;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;

/** Seals signing keys, so that a copy of the database is not enough to sign tokens. */
final class KeySeal {
    private final Seal seal;

    KeySeal(RootSecret root) {
        this.seal = new Seal(root, "signing keys");
    }

    SealedKey close(int number, RSAPrivateCrtKey key, Instant madeAt) {
        return new SealedKey(number, madeAt, seal.close(key.getEncoded()));
    }

    RSAPrivateCrtKey open(SealedKey sealed) {
        try {
            return PrivateKeys.read(seal.open(sealed.content()));
        } catch (IllegalStateException | GeneralSecurityException e) {
            throw new IllegalStateException("Signing key " + sealed.number() + " was made by a node with another "
                    + "somsom.identity.key-file; every node needs the same file", e);
        }
    }
}
