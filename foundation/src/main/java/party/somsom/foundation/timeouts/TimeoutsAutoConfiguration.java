package party.somsom.foundation.timeouts;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import com.zaxxer.hikari.HikariDataSource;

/** Sets and checks the timeouts of this node. */
@AutoConfiguration
@EnableConfigurationProperties(Timeouts.class)
public class TimeoutsAutoConfiguration {
    @Bean
    InitializingBean timeoutCheck(Timeouts timeouts, Environment settings) {
        return () -> OtherTimeouts.check(settings, timeouts);
    }

    /** Only where there is a pool: not every room has a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HikariDataSource.class)
    static class OfPools {
        @Bean
        static BeanPostProcessor mySqlTimeouts(ObjectProvider<Timeouts> timeouts) {
            return new MySqlTimeouts(timeouts);
        }
    }
}
