package party.somsom.chat;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param partitions    of topics that are not there yet
 * @param replicas      of the same; the broker's default when absent
 * @param retention     of records in Kafka, shorter than {@link MessageLog#REMEMBERED}
 * @param postTimeout   how long a sender waits for the acknowledgement
 * @param pendingPosts  most that wait for it on this node
 * @param startPatience how long the start of the application waits for Kafka
 */
@ConfigurationProperties("somsom.chat")
record ChatProperties(@DefaultValue("8") int partitions, Optional<Short> replicas,
        @DefaultValue("1d") Duration retention, @DefaultValue("10s") Duration postTimeout,
        @DefaultValue("20000") int pendingPosts, @DefaultValue("5s") Duration startPatience) {
}
