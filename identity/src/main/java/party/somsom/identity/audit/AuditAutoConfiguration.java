package party.somsom.identity.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.digest.KeyedHash;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.token.SigningKey;

/** The security log, whoever keeps the accounts. */
@AutoConfiguration
class AuditAutoConfiguration {
    @Bean
    SecurityLog securityLog(SigningKey key, MeterRegistry meters) {
        return new SecurityLines(new KeyedHash(key.derive("security log")), meters);
    }
}
