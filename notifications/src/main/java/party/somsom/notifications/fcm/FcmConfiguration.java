package party.somsom.notifications.fcm;

import java.time.Clock;
import java.util.Collections;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.notifications.NotificationsProperties;
import party.somsom.notifications.Wording;
import party.somsom.notifications.sending.Outcome;
import party.somsom.notifications.sending.PushResult;
import party.somsom.notifications.sending.Pusher;

/** Sends pushes through FCM. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FcmProperties.class)
class FcmConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(FcmConfiguration.class);

    /** Without FCM, nobody gets pushes. The log says so once. */
    @Bean
    Pusher pusher(FcmProperties fcm, NotificationsProperties properties, Wording wording, Clock clock,
            Timeouts timeouts) {
        if (fcm.isConfigured()) {
            var icon = properties.site().resolve(properties.icon());
            return new FcmPusher(fcm, timeouts.push(), new FcmMessages(wording, icon, clock));
        }
        LOG.warn("There is no FCM configured, so nobody gets pushes");
        return pushes -> Collections.nCopies(pushes.size(), PushResult.of(Outcome.NOWHERE));
    }
}
