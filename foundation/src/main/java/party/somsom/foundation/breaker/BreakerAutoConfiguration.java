package party.somsom.foundation.breaker;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Measures the breakers. */
@AutoConfiguration
@ConditionalOnClass(DataAccessException.class)
class BreakerAutoConfiguration {
    @Bean
    MeterBinder openBreakers(ObjectProvider<Breaker> breakers) {
        return registry -> breakers.forEach(breaker -> Gauge
                .builder("somsom.server.away", breaker, each -> each.isOpen() ? 1 : 0)
                .description("1 while this node gets no answer from the server")
                .tag("server", breaker.server())
                .register(registry));
    }
}
