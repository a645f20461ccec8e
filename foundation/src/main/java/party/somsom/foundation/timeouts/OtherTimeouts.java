package party.somsom.foundation.timeouts;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/** Checks the timeouts that are settings of libraries: each is set, and is shorter than the gap. */
final class OtherTimeouts {
    private static final List<String> OF_MAIL = List.of("spring.mail.properties.mail.smtp.connectiontimeout",
            "spring.mail.properties.mail.smtp.timeout", "spring.mail.properties.mail.smtp.writetimeout");
    private static final String OF_THE_POOL = "spring.datasource.hikari.connection-timeout";

    private OtherTimeouts() {
    }

    static void check(Environment settings, Timeouts timeouts) {
        if (settings.containsProperty("spring.mail.host")) {
            OF_MAIL.forEach(name -> {
                Assert.state(settings.containsProperty(name), name + " must be set: without it a mail waits for ever");
                check(name, settings, timeouts.gap());
            });
        }
        check(OF_THE_POOL, settings, timeouts.gap());
    }

    private static void check(String name, Environment settings, Duration gap) {
        var value = settings.getProperty(name);
        Assert.state(value == null || isBelow(gap, DurationStyle.detectAndParse(value, ChronoUnit.MILLIS)),
                () -> "%s is %s, but must be above zero and shorter than somsom.timeouts.gap, %s".formatted(name, value,
                        gap));
    }

    private static boolean isBelow(Duration gap, Duration wait) {
        return wait.isPositive() && wait.compareTo(gap) < 0;
    }
}
