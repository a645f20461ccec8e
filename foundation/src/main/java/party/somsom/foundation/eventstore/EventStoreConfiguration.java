package party.somsom.foundation.eventstore;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.commandbus.LaneConnections;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.processing.TokenClaims;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.Event;
import party.somsom.messages.EventNames;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Keeps events, snapshots and the tokens of automations in MySQL, and aggregates in memory. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AggregateProperties.class)
public class EventStoreConfiguration {
    private static final int READ_BATCH = 1_000;
    private static final int CACHED_EVENTS = 10_000;
    /** A node notices the events of another node after this time. It notices its own events at once. */
    private static final long FETCH_DELAY_MILLIS = 100;

    @Bean
    FlywayMigrationInitializer writeSideMigrations(DataSource dataSource) {
        return Migrations.of("write-side", dataSource);
    }

    @Bean
    EventNames eventNames(List<AggregateType<?>> aggregates) {
        return new EventNames(aggregates.stream().<Class<? extends Event>>map(AggregateType::events).toList());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names) {
        return new EventSerializer(names);
    }

    /**
     * Serializes snapshots, tokens and messages between nodes. It restores final fields too, which hold the collections
     * of an aggregate. It also restores the tokens inside the token of a replay.
     */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                        .polymorphicTypeValidator(
                                BasicPolymorphicTypeValidator.builder().allowIfSubType(TrackingToken.class).build())
                        .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)))
                .build();
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    TailingStorageEngine eventStorageEngine(DataSource dataSource, LaneConnections lanes, Configuration axon,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer, Timeouts timeouts) {
        return new TailingStorageEngine(JdbcEventStorageEngine.builder()
                .schema(Schema.EVENTS)
                .connectionProvider(lanes.or(dataSource))
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .appendEvents(new MultiRowAppend())
                .readEventDataWithoutGaps(NextEvents::withoutGaps)
                .readEventDataWithGaps(NextEvents::withGaps)
                .extendedGapCheckEnabled(false)
                .batchSize(READ_BATCH)
                .gapTimeout((int) timeouts.gap().toMillis()), timeouts.append());
    }

    @Bean
    @Qualifier("eventStore")
    EmbeddedEventStore eventBus(TailingStorageEngine engine) {
        return new TailedEventStore(
                EmbeddedEventStore.builder().fetchDelay(FETCH_DELAY_MILLIS).cachedEvents(CACHED_EVENTS), engine);
    }

    @Bean
    StoredEvents storedEvents(EventStore events, JdbcClient jdbc) {
        return new JdbcStoredEvents(events, jdbc);
    }

    @Bean
    @Primary
    @DependsOnDatabaseInitialization
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return TokenClaims.tokensIn("token_entry")
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name("snapshots").factory());
    }

    /** Takes snapshots outside the lanes, because a snapshot means reading all events of the aggregate again. */
    @Bean
    Snapshotter snapshotter(List<AggregateType<?>> aggregates, EventStore events, TransactionManager transactions,
            @Qualifier("snapshotExecutor") ExecutorService executor, Workers workers) {
        var snapshots = workers.vitals("snapshots");
        return AggregateSnapshotter.builder()
                .aggregateFactories(aggregates.stream()
                        .<AggregateFactory<?>>map(each -> new GenericAggregateFactory<>(each.type()))
                        .toList())
                .eventStore(events)
                .transactionManager(transactions)
                .executor(task -> executor.execute(snapshots.watch(task)))
                .build();
    }

    @Bean
    ConfigurerModule aggregates(List<AggregateType<?>> aggregates, Cache aggregateCache,
            @Qualifier("eventSerializer") Serializer serializer, AggregateProperties properties) {
        var configurers = new Aggregates(aggregateCache, serializer, properties.snapshotAfter().toBytes());
        return axon -> aggregates.forEach(each -> axon.configureAggregate(configurers.configurer(each.type())));
    }

    @Bean
    Cache aggregateCache(AggregateProperties properties, MeterRegistry meters) {
        return new AggregateCache(properties.memoryBytes(), meters);
    }
}
