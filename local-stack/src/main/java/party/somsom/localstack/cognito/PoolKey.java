package party.somsom.localstack.cognito;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** The key pair that signs the pool's tokens, in a file. */
record PoolKey(RSAKey key) {
    private static final int BITS = 2048;

    static PoolKey in(Path folder) throws IOException {
        var file = Files.createDirectories(folder).resolve("key.json");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, new RSAKeyGenerator(BITS).algorithm(JWSAlgorithm.RS256)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyID(UUID.randomUUID().toString())
                        .generate()
                        .toJSONString());
            }
            return new PoolKey(RSAKey.parse(Files.readString(file)));
        } catch (JOSEException | ParseException e) {
            throw new IOException(e);
        }
    }

    Map<String, Object> published() {
        return new JWKSet(key).toJSONObject(true);
    }
}
