package party.somsom.query.chat;

import party.somsom.foundation.worker.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.ProjectionGate;

/** The projections and queries of chat rooms. */
@Configuration(proxyBeanMethods = false)
public class ChatConfiguration {
    @Bean
    ChatRoomProjection chatRoomProjection(JdbcTemplate jdbc) {
        return new ChatRoomProjection(jdbc);
    }

    @Bean
    ReportProjection reportProjection(JdbcTemplate jdbc) {
        return new ReportProjection(jdbc);
    }

    @Bean
    HiddenPeopleProjection hiddenPeopleProjection(JdbcTemplate jdbc) {
        return new HiddenPeopleProjection(jdbc);
    }

    @Bean
    ChatQueries chatQueries(JdbcClient jdbc, ProjectionGate gate, Workers workers) {
        return new ChatQueries(new ChatRows(jdbc), gate, workers);
    }
}
