package party.somsom.query.ticketing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.ProjectionGroup;

/** The projection and queries of reservations. */
@Configuration(proxyBeanMethods = false)
class TicketingConfiguration {
    @Bean
    ProjectionGroup salesGroup() {
        return new ProjectionGroup(Sales.GROUP);
    }

    @Bean
    ReservationProjection reservationProjection(JdbcTemplate jdbc) {
        return new ReservationProjection(jdbc);
    }

    @Bean
    ReservationQueries reservationQueries(ReservationRows reservations, ProjectionGate gate) {
        return new ReservationQueries(reservations, gate);
    }
}
