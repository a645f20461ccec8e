package party.somsom.foundation.processing;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/**
 * A processing group runs on the node that claims its token. The node renews its claim at least every second. The group
 * has one segment only, because each segment looks at every event. If the node is gone, another node takes over within
 * {@link #LOST_AFTER} plus a second.
 */
public final class TokenClaims {
    /**
     * Much longer than a batch takes, because the work of a node that lost its claim meanwhile is rolled back. Much
     * shorter than reads wait for a projection, so that they survive a takeover.
     */
    public static final Duration LOST_AFTER = Duration.ofSeconds(3);

    private static final int SEGMENTS = 1;
    private static final long EVERY_MILLIS = 1_000;

    private TokenClaims() {
    }

    /** @param table a table with the columns of Axon's token store in snake case */
    public static JdbcTokenStore.Builder tokensIn(String table) {
        return JdbcTokenStore.builder()
                .schema(TokenSchema.builder()
                        .setTokenTable(table)
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .setOwnerColumn("owner")
                        .build())
                .claimTimeout(LOST_AFTER)
                .nodeId(UUID.randomUUID().toString()); // Axon's own is process and host, the same in two containers
    }

    public static TrackingEventProcessorConfiguration tracking() {
        return TrackingEventProcessorConfiguration.forParallelProcessing(SEGMENTS)
                .andTokenClaimInterval(EVERY_MILLIS, TimeUnit.MILLISECONDS)
                .andEventAvailabilityTimeout(EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
}
