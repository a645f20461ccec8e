package party.somsom.identity.token;

import java.io.IOException;
import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.worker.Chore;
import party.somsom.foundation.worker.Workers;
import party.somsom.identity.Authenticator;
import party.somsom.identity.KnownDevices;

/** Needs a {@link SessionCheck} and a {@link SigningKeyStore} from the module that keeps the sessions. */
@AutoConfiguration
@EnableConfigurationProperties({TokenProperties.class, SigningKeyProperties.class})
class TokenAutoConfiguration {
    @Bean
    RootSecret rootSecret(TokenProperties properties) throws IOException {
        return new RootSecret(properties.keyFile());
    }

    @Bean
    SigningKeys signingKeys(RootSecret root, SigningKeyStore store, TokenProperties tokens,
            SigningKeyProperties settings, Clock clock) {
        return new SigningKeys(root, store, tokens, settings, clock);
    }

    @Bean
    Chore signingKeyRotation(SigningKeys keys, SigningKeyProperties settings) {
        return Chore.every(settings.lookEvery(), "identity-signing-keys", keys::tidy);
    }

    @Bean
    SigningKeysEndpoint signingKeysEndpoint(SigningKeys keys, Clock clock) {
        return new SigningKeysEndpoint(keys, clock);
    }

    @Bean
    AccessTokens accessTokens(TokenProperties properties, SigningKeys keys, Clock clock) {
        return new AccessTokens(properties, keys, clock);
    }

    @Bean
    Revocations revocations(StringRedisTemplate redis, SessionCheck sessions, AccessTokens tokens,
            ApplicationEventPublisher news, Workers workers, Clock clock) {
        var lost = new LostRevocations(redis, sessions, tokens.lifetime(), clock);
        return new Revocations(redis, sessions, lost, news, workers.vitals("identity-revocations"));
    }

    @Bean
    KnownDevices knownDevices(RootSecret root, Clock clock) {
        return new DeviceMarks(new KeyedHash(root.derive("known devices")), clock);
    }

    @Bean
    Authenticator authenticator(AccessTokens tokens, Revocations revocations, SigningKeys keys, Clock clock) {
        var known = new KnownTokens(tokens, clock);
        keys.onFewer(known::forgetAll);
        return new TokenAuthenticator(known, revocations, keys);
    }
}
