package party.somsom.events.publishing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.apache.kafka.common.record.CompressionType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param topic       where the events are published
 * @param partitions  of the topic, if it is not there yet
 * @param replicas    of the topic, if it is not there yet; the broker's default when absent
 * @param retention   how long the topic keeps events, if it is not there yet; -1 means for good
 * @param compression of what is sent
 * @param source      where the events come from and where their schemas are found
 */
@Validated
@ConfigurationProperties("somsom.events")
public record EventsProperties(@DefaultValue("somsom.events") @Pattern(regexp = "[\\w.-]{1,249}") String topic,
        @DefaultValue("8") @Positive int partitions, Optional<@Positive Short> replicas,
        @DefaultValue("-1") @NotNull Duration retention, @DefaultValue("ZSTD") @NotNull CompressionType compression,
        @DefaultValue("https://somsom.party") @NotNull URI source) {
    @AssertTrue(message = "retention must be above zero, or -1 to keep all")
    boolean isRetentionPossible() {
        return retention.isPositive() || retention.toMillis() == -1;
    }
}
