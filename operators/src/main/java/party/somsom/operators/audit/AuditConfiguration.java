package party.somsom.operators.audit;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.eventstore.StoredEvents;
import party.somsom.foundation.gateway.Queries;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    EventRows eventRows(JdbcClient jdbc) {
        return new EventRows(jdbc);
    }

    @Bean
    EventReader eventReader(@Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration axon) {
        EventUpcaster upcasters = events -> axon.upcasterChain().upcast(events);
        return new EventReader(serializer, upcasters);
    }

    @Bean
    Stories stories(EventRows rows, EventReader reader, JsonMapper json) {
        return new Stories(rows, reader, new Narrator(reader), json);
    }

    @Bean
    OperatorActions operatorActions(EventRows rows, EventReader reader) {
        return new OperatorActions(rows, reader);
    }

    @Bean
    EventStreams eventStreams(EventRows rows, EventReader reader, Queries queries, StoredEvents events) {
        return new EventStreams(rows, reader, new PersonalStreams(queries), events);
    }
}
