package party.somsom.notifications.inbox;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.personal.PersonalData;

/** The inbox. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    @Bean
    Inbox notificationInbox(LetterRows rows, JdbcTemplate jdbc, Clock clock) {
        return new Inbox(rows, jdbc, clock);
    }

    @Bean
    PersonalData personalLetters(Inbox inbox, LetterRows rows) {
        return new PersonalLetters(inbox, rows);
    }

    @Bean
    ForgetOldLetters forgetOldLetters(Inbox inbox, Clock clock) {
        return new ForgetOldLetters(inbox, clock);
    }
}
