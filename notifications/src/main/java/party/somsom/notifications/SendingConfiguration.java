package party.somsom.notifications;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.fanout.FanOutWorker;
import party.somsom.notifications.fcm.Fcm;
import party.somsom.notifications.fcm.FcmProperties;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.notifications.queue.NewsQueue;
import party.somsom.notifications.sending.Announcements;
import party.somsom.notifications.sending.Announcer;
import party.somsom.notifications.sending.Claims;
import party.somsom.notifications.sending.NewsReader;
import party.somsom.notifications.sending.PushMetrics;
import party.somsom.notifications.sending.Pusher;
import party.somsom.notifications.sending.Teller;
import tools.jackson.databind.json.JsonMapper;

/** What takes news from the queue and tells people. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {
    @Bean
    Pusher pusher(FcmProperties fcm, NotificationsProperties properties, Wording wording, Clock clock) {
        return Fcm.pusher(fcm, wording, properties.site().resolve(properties.icon()), clock);
    }

    @Bean
    Claims claims(JdbcTemplate jdbc, Clock clock, NotificationsProperties properties) {
        return new Claims(jdbc, clock, properties.lease());
    }

    @Bean
    Announcer announcer(StringRedisTemplate redis, JsonMapper json) {
        return new Announcer(redis, json);
    }

    @Bean
    Teller teller(Inbox inbox, Announcer announcer, Devices devices, Claims claims, Pusher pusher,
            PlatformTransactionManager transactions, MeterRegistry meters, Clock clock) {
        return new Teller(inbox, announcer, devices, claims, pusher, new TransactionTemplate(transactions),
                new PushMetrics(meters), clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    NotificationsLifecycle notificationsLifecycle(FanOutWorker fanOuts, NewsQueue queue, Teller teller, Claims claims,
            NotificationsProperties properties,
            RedisConnectionFactory redis, JsonMapper json, ObjectProvider<LetterListener> listeners) {
        return new NotificationsLifecycle(() -> {
            var reader = new NewsReader(queue, teller, claims, properties.lease(), properties.messagesAtOnce());
            var live = new Announcements(redis, json, () -> listeners.orderedStream().toList());
            return List.of(new Loop("notifications: fan-out", fanOuts), new Loop("notifications: queue", reader),
                    reader, new Loop("notifications: leases", reader::prolong),
                    new Loop("notifications: announcements", live), live);
        });
    }
}
