package party.somsom.notifications.fanout;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.gateway.Queries;
import party.somsom.foundation.worker.WorkLifecycle;
import party.somsom.foundation.worker.Workers;
import party.somsom.notifications.NotificationsProperties;
import party.somsom.notifications.queue.NewsQueue;

/** Turns an event into messages in the queue for all people concerned. */
@Configuration(proxyBeanMethods = false)
class FanOutConfiguration {
    private static final int BATCH = 100;

    @Bean
    FanOuts fanOuts(JdbcClient jdbc, PlatformTransactionManager transactions, NotificationsProperties properties) {
        return new FanOuts(jdbc, new TransactionTemplate(transactions), properties.lease());
    }

    @Bean
    FanOutWorker fanOutWorker(FanOuts fanOuts, Queries queries, NewsQueue queue, Clock clock,
            NotificationsProperties properties) {
        return new FanOutWorker(fanOuts, queries, queue, clock, properties.pageSize(),
                properties.recipientsPerMessage());
    }

    @Bean
    @DependsOnDatabaseInitialization
    WorkLifecycle fanningOut(Workers workers,
            FanOutWorker worker) {
        return new WorkLifecycle(() -> List.of(workers.start("notifications-fan-out", worker)));
    }

    @Bean
    WhenPeopleAreConcernedThenTellThem whenPeopleAreConcernedThenTellThem(FanOuts fanOuts) {
        return new WhenPeopleAreConcernedThenTellThem(fanOuts);
    }

    /** An occasion is told only once, so the group may begin at the first event. */
    @Bean
    AutomationGroup tellingHolders() {
        return AutomationGroup.awokenByEvents(WhenPeopleAreConcernedThenTellThem.GROUP).inBatchesOf(BATCH);
    }

    @Bean
    MeterBinder openFanOuts(FanOuts fanOuts) {
        return registry -> Gauge.builder("somsom.notifications.fan.outs", fanOuts, FanOuts::open)
                .description("occasions of which not everyone concerned is in the queue yet")
                .register(registry);
    }
}
