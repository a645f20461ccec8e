package party.somsom.query.waitingroom;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.ProjectionGroup;
import party.somsom.foundation.worker.Workers;

/** Makes the rank view of waiting rooms, and its rebuild. */
@Configuration(proxyBeanMethods = false)
class WaitingRoomConfiguration {
    @Bean
    ProjectionGroup rankGroup() {
        return new ProjectionGroup(RankProjection.GROUP);
    }

    @Bean
    RankView rankView(StringRedisTemplate redis, Clock clock) {
        return new RankView(redis, clock);
    }

    @Bean
    WaitingRoomMetrics waitingRoomMetrics(RoomRows rooms, RankView view, Clock clock) {
        return new WaitingRoomMetrics(rooms, view, clock);
    }

    @Bean
    RankUpdates rankUpdates(StringRedisTemplate redis, Clock clock) {
        return new RankUpdates(redis, clock);
    }

    /** A few threads, because a Redis that loses one room usually loses them all. */
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
    WaitingRoomQueries waitingRoomQueries(RankView view, RoomRows rooms, StringRedisTemplate redis, RankRebuild rebuild,
            ProjectionGate gate, Clock clock) {
        return new WaitingRoomQueries(view, new Tickets(rooms), new FairnessView(redis), rebuild, gate, clock);
    }

    @Bean
    PlacesOfPerson placesOfPerson(RoomRows rooms, RankView view, ProjectionGate gate, Clock clock) {
        return new PlacesOfPerson(rooms, view, gate, clock);
    }
}
