package party.somsom.identity.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.digest.KeyedHash;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.token.RootSecret;

/** The security log, whoever keeps the accounts. */
@AutoConfiguration
class AuditAutoConfiguration {
    @Bean
    SecurityLog securityLog(RootSecret root, MeterRegistry meters) {
        return new SecurityLines(new KeyedHash(root.derive("security log")), meters);
    }
}
