package party.somsom.query;

import party.somsom.foundation.worker.Workers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.eventstore.StoredEvents;
import party.somsom.foundation.projection.ProjectionEndpoint;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.ProjectionTokens;
import party.somsom.foundation.projection.Projections;
import party.somsom.query.chat.ChatConfiguration;
import party.somsom.query.chat.ChatRoomProjection;
import party.somsom.query.festival.AvailabilityProjection;
import party.somsom.query.festival.FestivalProjection;
import party.somsom.query.festival.FestivalQueries;
import party.somsom.query.festival.FestivalRows;
import party.somsom.query.festival.SearchCache;
import party.somsom.query.ticketing.ReservationProjection;
import party.somsom.query.ticketing.ReservationQueries;
import party.somsom.query.waitingroom.FairnessView;
import party.somsom.query.waitingroom.RankProjection;
import party.somsom.query.waitingroom.RankRebuild;
import party.somsom.query.waitingroom.RankUpdates;
import party.somsom.query.waitingroom.RankView;
import party.somsom.query.waitingroom.WaitingRoomMetrics;
import party.somsom.query.waitingroom.WaitingRoomQueries;
import tools.jackson.databind.json.JsonMapper;

/** The whole query side. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@Import(ChatConfiguration.class)
public class QuerySideAutoConfiguration {
    private static final List<String> GROUPS = List.of(FestivalProjection.GROUP, Projections.SALES,
            RankProjection.GROUP, ChatRoomProjection.GROUP);

    @Bean
    FlywayMigrationInitializer readModelMigrations(DataSource dataSource) {
        return Migrations.ofSchema("somsom_views", "views", dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ConfigurerModule projections(ConnectionProvider connections) {
        return new Projections(GROUPS, connections);
    }

    /**
     * Without transactions: a read that waits for a projection must not hold a connection meanwhile, and must see what was
     * committed since it came.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleQueryBus queryBus(Configuration axon, QueryUpdateEmitter updates) {
        return SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .queryUpdateEmitter(updates)
                .build();
    }

    @Bean
    ProjectionTokens projectionTokens(Configuration axon, StoredEvents events, JdbcClient jdbc, Serializer serializer) {
        return new ProjectionTokens(axon, events, jdbc, serializer);
    }

    @Bean
    ProjectionGate projectionGate(ProjectionTokens tokens, StoredEvents events) {
        return new ProjectionGate(tokens, events);
    }

    @Bean
    ProjectionEndpoint projectionEndpoint(ProjectionTokens tokens) {
        return new ProjectionEndpoint(GROUPS, tokens);
    }

    @Bean
    MeterBinder projectionLag(ProjectionTokens tokens) {
        return registry -> GROUPS.forEach(group -> Gauge.builder("somsom.projection.lag", () -> tokens.lag(group))
                .description("events that a projection has yet to look at")
                .tag("projection", group)
                .register(registry));
    }

    @Bean
    SearchCache searchCache(StringRedisTemplate redis) {
        return new SearchCache(redis);
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
    FestivalQueries festivalQueries(JdbcClient jdbc, SearchCache searches, ProjectionGate gate, JsonMapper json,
            Clock clock) {
        return new FestivalQueries(new FestivalRows(jdbc), searches, gate, json, clock);
    }

    @Bean
    ReservationProjection reservationProjection(JdbcTemplate jdbc) {
        return new ReservationProjection(jdbc);
    }

    @Bean
    ReservationQueries reservationQueries(JdbcClient jdbc, ProjectionGate gate) {
        return new ReservationQueries(jdbc, gate);
    }

    @Bean
    RankView rankView(StringRedisTemplate redis, Clock clock) {
        return new RankView(redis, clock);
    }

    @Bean
    WaitingRoomMetrics waitingRoomMetrics(JdbcClient jdbc, RankView view, Clock clock) {
        return new WaitingRoomMetrics(jdbc, view, clock);
    }

    @Bean
    RankUpdates rankUpdates(StringRedisTemplate redis, Clock clock) {
        return new RankUpdates(redis, clock);
    }

    /** A few threads: whoever loses Redis loses all rooms at once. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService rankRebuilds() {
        return Executors.newFixedThreadPool(2, Thread.ofPlatform().name("rank-rebuild-", 0).factory());
    }

    @Bean
    RankRebuild rankRebuild(RankUpdates updates, RankView view, EventStore events,
            @Qualifier("rankRebuilds") ExecutorService executor, Workers workers) {
        var vitals = workers.vitals("rank-rebuilds");
        return new RankRebuild(updates, view, events, task -> executor.execute(vitals.watch(task)));
    }

    @Bean
    RankProjection rankProjection(RankUpdates updates, RankRebuild rebuild) {
        return new RankProjection(updates, rebuild);
    }

    @Bean
    WaitingRoomQueries waitingRoomQueries(RankView view, StringRedisTemplate redis, RankRebuild rebuild,
            ProjectionGate gate, Clock clock) {
        return new WaitingRoomQueries(view, new FairnessView(redis), rebuild, gate, clock);
    }
}
