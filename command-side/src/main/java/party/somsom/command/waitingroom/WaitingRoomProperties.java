package party.somsom.command.waitingroom;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param tick how often each node ticks the busy rooms: so long may a free slot wait for the next person */
@ConfigurationProperties("somsom.waiting-room")
public record WaitingRoomProperties(@DefaultValue("1s") Duration tick) {
}
