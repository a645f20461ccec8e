package party.somsom.foundation.gateway;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For the auto-configurations of the rooms that send commands or ask queries. */
@Configuration(proxyBeanMethods = false)
public class GatewayConfiguration {
    @Bean
    Commands commands(CommandGateway gateway) {
        return new Commands(gateway);
    }

    @Bean
    Queries queries(QueryGateway gateway) {
        return new Queries(gateway);
    }
}
