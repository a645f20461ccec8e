package party.somsom.identity.token;

import java.io.IOException;
import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.worker.Chore;
import party.somsom.foundation.worker.Workers;
import party.somsom.identity.Authenticator;
import party.somsom.identity.KnownDevices;

/**
 * Needs a {@link SessionCheck} from the provider that keeps the sessions, and a {@link TokenReader} if the provider
 * issues the tokens itself.
 */
@AutoConfiguration(afterName = "party.somsom.identity.cognito.CognitoAutoConfiguration")
@EnableConfigurationProperties({TokenProperties.class, SigningKeyProperties.class})
class TokenAutoConfiguration {
    @Bean
    RootSecret rootSecret(TokenProperties properties) throws IOException {
        return new RootSecret(properties.keyFile());
    }

    @Bean
    Revocations revocations(StringRedisTemplate redis, SessionCheck sessions, TokenProperties tokens,
            ApplicationEventPublisher news, Workers workers, Clock clock) {
        var lost = new LostRevocations(redis, sessions, tokens.accessTokenTtl(), clock);
        return new Revocations(redis, sessions, lost, news, workers.vitals("identity-revocations"));
    }

    @Bean
    KnownDevices knownDevices(RootSecret root, Clock clock) {
        return new DeviceMarks(new KeyedHash(root.derive("known devices")), clock);
    }

    @Bean
    Authenticator authenticator(TokenReader reader, Revocations revocations, ObjectProvider<SigningKeys> keys,
            Clock clock) {
        var known = new KnownTokens(reader, clock);
        keys.ifAvailable(own -> own.onFewer(known::forgetAll));
        return new TokenAuthenticator(known, revocations, reader);
    }

    /** Tokens that this application signs. Needs a {@link SigningKeyStore}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(TokenReader.class)
    static class OwnTokens {
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
    }
}
