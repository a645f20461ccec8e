package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SettingsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(AllSettings.class);

    /** The settings of every module. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("party.somsom")
    static class AllSettings {
    }

    @Test
    void theDefaultsAreSound() {
        application.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"somsom.waiting-room.tick=0s", "somsom.command-bus.lanes=0",
            "somsom.waiting-room.limits.join-per-account.attempts=0",
            "somsom.identity.limits.log-in-per-email.per=-1s", "somsom.chat.limits.messages.attempts=-1",
            "somsom.chat.retention=7d", "somsom.events.retention=0s", "somsom.events.partitions=0",
            "somsom.events.topic=not a topic", "somsom.chat.replicas=0", "somsom.notifications.lease=0s",
            "somsom.fcm.at-once=0", "somsom.identity.access-token-ttl=0s", "somsom.identity.code-ttl=0s",
            "somsom.timeouts.append=16s", "somsom.timeouts.lock-wait=11s", "somsom.timeouts.command=16s",
            "somsom.timeouts.gap=30s", "somsom.timeouts.redis=0s",
            "somsom.identity.refresh-grace=6m",
            "somsom.identity.keys.max-age=0s", "somsom.identity.keys.publish-ahead=5m",
            "somsom.identity.keys.look-every=2m"})
    void whatCannotWorkKeepsTheApplicationFromStarting(String setting) {
        var name = setting.substring(setting.lastIndexOf('.') + 1, setting.indexOf('=')).replace("-", "");

        application.withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure()
                        .rootCause()
                        .isInstanceOf(BindValidationException.class)
                        .message()
                        .containsIgnoringCase(name));
    }
}
