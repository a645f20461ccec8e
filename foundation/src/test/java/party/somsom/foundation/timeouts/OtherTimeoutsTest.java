package party.somsom.foundation.timeouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OtherTimeoutsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TimeoutsAutoConfiguration.class))
            .withPropertyValues("spring.mail.host=localhost",
                    "spring.mail.properties.mail.smtp.connectiontimeout=5000",
                    "spring.mail.properties.mail.smtp.timeout=5000",
                    "spring.mail.properties.mail.smtp.writetimeout=5000",
                    "spring.datasource.hikari.connection-timeout=5000");

    @Test
    void whatIsShorterThanTheGapIsSound() {
        application.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.mail.properties.mail.smtp.timeout=45000",
            "spring.mail.properties.mail.smtp.writetimeout=0", "spring.datasource.hikari.connection-timeout=60s"})
    void whatIsNotKeepsTheApplicationFromStarting(String setting) {
        application.withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure()
                        .rootCause()
                        .message()
                        .contains(setting.substring(0, setting.indexOf('=')), "somsom.timeouts.gap"));
    }

    @Test
    void aMailMustNotWaitForEver() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TimeoutsAutoConfiguration.class))
                .withPropertyValues("spring.mail.host=localhost")
                .run(context -> assertThat(context).getFailure().rootCause().message().contains("connectiontimeout"));
    }
}
