package party.somsom.chat;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param partitions    of topics that are not there yet
 * @param replicas      of topics that are not there yet; the broker's default when absent
 * @param retention     of records in Kafka, shorter than {@link MessageLog#REMEMBERED}
 * @param postTimeout   how long a sender waits for the acknowledgement
 * @param pendingPosts  most messages that wait for the acknowledgement on this node
 * @param startPatience how long the start of the application waits for Kafka
 */
@Validated
@ConfigurationProperties("somsom.chat")
record ChatProperties(@DefaultValue("8") @Positive int partitions, Optional<@Positive Short> replicas,
        @DefaultValue("1d") @DurationMin(minutes = 1) @DurationMax(days = 6) Duration retention,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration postTimeout,
        @DefaultValue("20000") @Positive int pendingPosts, @DefaultValue("5s") @DurationMin Duration startPatience) {
}
