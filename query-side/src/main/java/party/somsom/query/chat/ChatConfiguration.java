package party.somsom.query.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.ProjectionGroup;
import party.somsom.foundation.worker.Workers;

/** The projections and queries of chat rooms. */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {
    @Bean
    ProjectionGroup chatGroup() {
        return new ProjectionGroup(ChatRoomProjection.GROUP);
    }

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
    ChatQueries chatQueries(JdbcClient jdbc, ChatMemberRows members, ChatReportRows reports,
            HiddenPersonRows hiddenPeople, ProjectionGate gate, Workers workers) {
        return new ChatQueries(jdbc, members, reports, hiddenPeople, gate, workers);
    }
}
