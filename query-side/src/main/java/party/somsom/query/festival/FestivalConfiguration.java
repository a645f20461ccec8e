package party.somsom.query.festival;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.ProjectionGroup;
import party.somsom.foundation.worker.Workers;
import tools.jackson.databind.json.JsonMapper;

/** The projections and queries of festivals. */
@Configuration(proxyBeanMethods = false)
class FestivalConfiguration {
    @Bean
    ProjectionGroup festivalGroup() {
        return new ProjectionGroup(FestivalProjection.GROUP);
    }

    @Bean
    SearchCache searchCache(StringRedisTemplate redis, Workers workers) {
        return new SearchCache(redis, workers.vitals("drop-searches"));
    }

    @Bean
    FestivalProjection festivalProjection(JdbcTemplate jdbc, SearchCache searches) {
        return new FestivalProjection(jdbc, searches);
    }

    @Bean
    AvailabilityProjection availabilityProjection(JdbcTemplate jdbc) {
        return new AvailabilityProjection(jdbc);
    }

    @Bean
    FestivalQueries festivalQueries(FestivalRows festivals, FestivalDateRows dates, SearchCache searches,
            ProjectionGate gate, JsonMapper json, Clock clock) {
        return new FestivalQueries(festivals, dates, searches, gate, json, clock);
    }
}
