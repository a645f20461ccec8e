package party.somsom.identity.token;

import java.security.GeneralSecurityException;
import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

import com.nimbusds.jose.JOSEException;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.worker.Workers;
import party.somsom.identity.Authenticator;
import party.somsom.identity.KnownDevices;

/** Needs a {@link SessionCheck} from the module that keeps the sessions. */
@AutoConfiguration
@EnableConfigurationProperties(TokenProperties.class)
class TokenAutoConfiguration {
    @Bean
    SigningKey signingKey(TokenProperties properties) throws GeneralSecurityException, JOSEException {
        return new SigningKey(properties.keyFile());
    }

    @Bean
    AccessTokens accessTokens(TokenProperties properties, SigningKey key, Clock clock) throws JOSEException {
        return new AccessTokens(properties, key, clock);
    }

    @Bean
    Revocations revocations(StringRedisTemplate redis, SessionCheck sessions, AccessTokens tokens,
            ApplicationEventPublisher news, Workers workers, Clock clock) {
        var lost = new LostRevocations(redis, sessions, tokens.lifetime(), clock);
        return new Revocations(redis, sessions, lost, news, workers.vitals("identity-revocations"));
    }

    @Bean
    KnownDevices knownDevices(SigningKey key, Clock clock) {
        return new DeviceMarks(new KeyedHash(key.derive("known devices")), clock);
    }

    @Bean
    Authenticator authenticator(AccessTokens tokens, Revocations revocations, SigningKey key, Clock clock) {
        return new TokenAuthenticator(new KnownTokens(tokens, clock), revocations, key);
    }
}
