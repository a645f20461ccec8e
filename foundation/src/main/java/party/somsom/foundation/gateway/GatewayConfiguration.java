package party.somsom.foundation.gateway;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the gateways. Rooms that send commands or ask queries import it in their auto-configuration. */
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
