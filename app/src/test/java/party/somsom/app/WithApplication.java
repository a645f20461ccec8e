package party.somsom.app;

import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.KAFKA;
import static party.somsom.testing.LocalServer.MAIL;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.identity.TestAccounts;
import party.somsom.testing.WithLocalStack;

/**
 * Runs one node of the application, as on a developer's machine. All nodes have the same clock, which can be turned.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithLocalStack({MYSQL, REDIS, KAFKA, DYNAMODB, SQS, MAIL, FCM})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {WithApplication.KEY_FILE,
        WithApplication.TICK})
@ActiveProfiles("local")
@AutoConfigureRestTestClient
@Import({WithApplication.Time.class, WithApplication.Fields.class, PlainHttp.class})
public @interface WithApplication {
    /** Short, because many tests wait for a tick. */
    String TICK = "somsom.waiting-room.tick=200ms";
    String KEY_FILE = "somsom.identity.key-file=target/test-data/signing-key.pem";

    @TestConfiguration(proxyBeanMethods = false)
    class Time {
        private static final TurnableClock CLOCK = new TurnableClock();

        @Bean
        @Primary
        TurnableClock turnableClock() {
            return CLOCK;
        }
    }

    /** What a test has in its fields. Each field of each test gets another one. */
    @TestConfiguration(proxyBeanMethods = false)
    class Fields {
        @Bean
        @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
        Guest guest(RestTestClient http, TestAccounts accounts) {
            return Guest.at(http, accounts);
        }

        @Bean
        @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
        FestivalForm festival(TurnableClock clock) {
            return FestivalForm.inAWeek(clock);
        }
    }
}
