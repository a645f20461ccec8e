package party.somsom.notifications.sending;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.redis.RedisChannel;
import party.somsom.foundation.worker.WorkLifecycle;
import party.somsom.foundation.worker.Workers;
import party.somsom.notifications.LetterListener;
import party.somsom.notifications.NotificationsProperties;
import party.somsom.notifications.Overtaken;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.notifications.queue.NewsQueue;
import tools.jackson.databind.json.JsonMapper;

/** Takes news from the queue and tells people. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {
    @Bean
    Claims claims(JdbcTemplate jdbc, Clock clock, NotificationsProperties properties) {
        return new Claims(jdbc, clock, properties.lease());
    }

    @Bean
    Announcer announcer(StringRedisTemplate redis, JsonMapper json) {
        return new Announcer(redis, json);
    }

    @Bean
    Teller teller(Inbox inbox, Announcer announcer, Devices devices, JdbcClient jdbc, Claims claims, Pusher pusher,
            PlatformTransactionManager transactions, MeterRegistry meters, Clock clock) {
        return new Teller(inbox, announcer, devices, new Overtaken(jdbc), claims, pusher,
                new TransactionTemplate(transactions),
                new PushMetrics(meters), clock);
    }

    /** Tellers report that they are alive until the last of them has ended. */
    @Bean
    @DependsOnDatabaseInitialization
    WorkLifecycle telling(Workers workers, NewsQueue queue,
            Teller teller, Claims claims, NotificationsProperties properties) {
        return new WorkLifecycle(() -> {
            var reader = new NewsReader(queue, teller, claims, properties.lease(), properties.messagesAtOnce(),
                    workers.vitals("notifications-tellers"));
            return List.of(workers.startVirtual("notifications-queue", reader), reader,
                    workers.start("notifications-leases", reader::prolong));
        });
    }

    @Bean
    WorkLifecycle listening(Workers workers, RedisConnectionFactory redis, JsonMapper json,
            ObjectProvider<LetterListener> listeners) {
        return new WorkLifecycle(() -> {
            var announcements = new RedisChannel(redis, Announcer.CHANNEL,
                    new Announcements(json, () -> listeners.orderedStream().toList()));
            return List.of(workers.start("notifications-announcements", announcements), announcements);
        });
    }
}
