package party.somsom.notifications.inbox;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    @Bean
    Inbox notificationInbox(LetterRows rows, JdbcTemplate jdbc, Clock clock) {
        return new Inbox(rows, jdbc, clock);
    }
}
