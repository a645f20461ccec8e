package party.somsom.identity.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;

import party.somsom.foundation.digest.DerivedSecrets;
import party.somsom.foundation.digest.Sha256;

/**
 * The one secret that is kept outside the database. It is the same on every node. Its key pair is the first signing
 * key. Later signing keys take over from it, but what is derived from it never changes.
 */
public class RootSecret implements DerivedSecrets {
    private final RSAPrivateCrtKey key;
    private final Instant madeAt;

    RootSecret(Path file) throws IOException {
        this.key = KeyFile.readOrCreate(file);
        this.madeAt = Files.getLastModifiedTime(file).toInstant();
    }

    @Override
    public byte[] derive(String purpose) {
        return Sha256.of(purpose.getBytes(StandardCharsets.UTF_8), key.getEncoded());
    }

    SigningKey firstKey() {
        return SigningKey.of(SigningKey.FIRST, key, madeAt, Instant.MIN);
    }
}
