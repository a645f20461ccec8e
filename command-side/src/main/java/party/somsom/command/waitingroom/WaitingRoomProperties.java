package party.somsom.command.waitingroom;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param tick how often each node ticks the busy rooms; a free slot may wait this long for the next person */
@Validated
@ConfigurationProperties("somsom.waiting-room")
record WaitingRoomProperties(@DefaultValue("1s") @DurationMin(millis = 1) Duration tick) {
}
