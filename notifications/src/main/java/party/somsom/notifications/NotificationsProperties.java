package party.somsom.notifications;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of notifications.
 *
 * @param site                 where people use Somsom: links in pushes begin with it
 * @param icon                 of a push, relative to the site
 * @param queue                the name of the queue; the queue of dead letters has the same name with {@code -dead}
 * @param pageSize             ticket holders that are read at a time
 * @param recipientsPerMessage of the queue
 * @param messagesAtOnce       that a node works on; most of the time they wait for FCM
 * @param lease                how long work belongs to a node that gives no sign of life
 * @param mostReceives         of a message before it goes to the dead letters
 */
@Validated
@ConfigurationProperties("somsom.notifications")
public record NotificationsProperties(@DefaultValue("https://somsom.party") URI site,
        @DefaultValue("/icons/192.png") String icon, @DefaultValue("somsom-notifications") String queue,
        @DefaultValue("1000") @Positive int pageSize, @DefaultValue("200") @Positive int recipientsPerMessage,
        @DefaultValue("64") @Positive int messagesAtOnce, @DefaultValue("60s") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("20") @Positive int mostReceives) {
}
