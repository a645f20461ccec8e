package party.somsom.foundation.cluster;

import java.util.Map;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnector;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnectorFactoryBean;
import org.axonframework.serialization.Serializer;
import org.jgroups.JChannel;
import org.jgroups.conf.ConfiguratorFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;

import party.somsom.foundation.commandbus.Targets;

/** Routes commands by aggregate over JGroups. The nodes find each other in the database that they share. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("somsom.cluster.enabled")
@EnableConfigurationProperties(ClusterProperties.class)
public class ClusterConfiguration {
    private static final String STACK = "cluster/jgroups.xml";

    @Bean
    JGroupsConnectorFactoryBean clusterConnector(@Qualifier("localSegment") CommandBus local, Serializer serializer,
            ClusterProperties cluster, JdbcConnectionDetails database) {
        var factory = new LocalFirstFactory();
        factory.setLocalSegment(local);
        factory.setSerializer(serializer);
        factory.setRoutingStrategy(Targets.ROUTING);
        factory.setClusterName(cluster.name());
        factory.setChannelFactory(() -> channel(cluster, database));
        return factory;
    }

    @Bean
    @Primary
    DistributedCommandBus distributedCommandBus(JGroupsConnector connector) {
        return DistributedCommandBus.builder().commandRouter(connector).connector(connector).build();
    }

    private static JChannel channel(ClusterProperties cluster, JdbcConnectionDetails database) throws Exception {
        var settings = Map.of("TCP",
                Map.of("bind_addr", cluster.bind(), "bind_port", Integer.toString(cluster.port())), "FD_SOCK",
                Map.of("bind_addr", cluster.bind()), "JDBC_PING",
                Map.of("connection_url", database.getJdbcUrl(), "connection_username", text(database.getUsername()),
                        "connection_password", text(database.getPassword()), "connection_driver",
                        database.getDriverClassName()));
        try (var stack = new ClassPathResource(STACK).getInputStream()) {
            var configurator = ConfiguratorFactory.getStackConfigurator(stack);
            configurator.getProtocolStack()
                    .forEach(protocol -> protocol.getProperties()
                            .putAll(settings.getOrDefault(protocol.getProtocolName(), Map.of())));
            return new JChannel(configurator);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static final class LocalFirstFactory extends JGroupsConnectorFactoryBean {
        @Override
        protected JGroupsConnector instantiateConnector(CommandBus localSegment, JChannel channel, String clusterName,
                Serializer serializer, RoutingStrategy routingStrategy) {
            return new LocalFirstConnector(JGroupsConnector.builder()
                    .channel(channel)
                    .clusterName(clusterName)
                    .serializer(serializer)
                    .routingStrategy(routingStrategy), localSegment);
        }
    }
}
