package party.somsom.edge;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import party.somsom.api.TurnableClock;
import party.somsom.identity.token.EndedSession;
import party.somsom.identity.token.SessionCheck;
import party.somsom.identity.token.SigningKeyStore;

/**
 * The edge without the modules behind it: no database, and no Redis, so the check for ended sessions asks the sessions.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class, excludeName = {
        "party.somsom.command.CommandSideAutoConfiguration", "party.somsom.query.QuerySideAutoConfiguration",
        "party.somsom.live.LiveAutoConfiguration", "party.somsom.chat.ChatAutoConfiguration",
        "party.somsom.chat.ChatRedisAutoConfiguration", "party.somsom.identity.erasure.ErasureAutoConfiguration",
        "party.somsom.notifications.NotificationsAutoConfiguration",
        "party.somsom.operators.OperatorsAutoConfiguration",
        "party.somsom.events.publishing.PublishingAutoConfiguration",
        "party.somsom.notifications.reminder.ReminderAutoConfiguration"})
@ComponentScan({"party.somsom.api.problem", "party.somsom.api.security", "party.somsom.api.web",
        "party.somsom.edge"})
class EdgeApplication {
    static final String ENDED_SESSION = "ended";

    @Bean
    Clock clock() {
        return new TurnableClock();
    }

    @Bean
    SessionCheck sessions() {
        return new SessionCheck() {
            @Override
            public boolean isRunning(String sessionId) {
                return !sessionId.equals(ENDED_SESSION);
            }

            @Override
            public List<EndedSession> endedSince(long since) {
                return List.of(new EndedSession(ENDED_SESSION, since));
            }
        };
    }

    @Bean
    SigningKeyStore signingKeyStore() {
        return new NoKeys();
    }
}
