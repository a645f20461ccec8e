package party.somsom.foundation.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.eventstore.StoredEvents;

/** Tells how far each projection is, on this node and on the others. */
public final class ProjectionTokens {
    private final Configuration axon;
    private final StoredEvents events;
    private final JdbcClient jdbc;
    private final Serializer serializer;

    public ProjectionTokens(Configuration axon, StoredEvents events, JdbcClient jdbc, Serializer serializer) {
        this.axon = axon;
        this.events = events;
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * Returns one token for each segment: the live token if this node works on the segment, otherwise the stored one.
     * The token is null if the segment has not looked at any event yet.
     */
    Collection<@Nullable TrackingToken> of(String processingGroup) {
        var local = new HashMap<>(processor(processingGroup).processingStatus());
        local.values().removeIf(EventTrackerStatus::isErrorState); // it gave up its claim until it tries again
        List<@Nullable TrackingToken> tokens = new ArrayList<>();
        local.values().forEach(status -> tokens.add(status.getTrackingToken()));
        if (!coversEveryAggregate(local.values())) {
            tokens.addAll(stored(processingGroup, local.keySet()));
        }
        return tokens;
    }

    /** A segment with mask 2^n - 1 handles one in 2^n of the aggregates. */
    private static boolean coversEveryAggregate(Collection<EventTrackerStatus> segments) {
        return segments.stream().mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1)).sum() == 1.0;
    }

    StreamingEventProcessor processor(String processingGroup) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processingGroup, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** The number of events that a projection has not looked at yet. */
    public double lag(String processingGroup) {
        var position = of(processingGroup).stream().mapToLong(ProjectionTokens::position).min().orElse(-1);
        return Math.max(0, events.head() - position);
    }

    private static long position(@Nullable TrackingToken token) {
        var reached = WrappedToken.unwrapLowerBound(token);
        return reached == null ? -1 : reached.position().orElse(-1);
    }

    private List<@Nullable TrackingToken> stored(String processingGroup, Collection<Integer> exceptSegments) {
        List<@Nullable TrackingToken> tokens = new ArrayList<>();
        jdbc.sql("SELECT segment, token, token_type FROM somsom_views.token_entry WHERE processor_name = :group")
                .param("group", processingGroup)
                .query((row, i) -> new Stored(row.getInt("segment"), row.getBytes("token"),
                        row.getString("token_type")))
                .list()
                .stream()
                .filter(row -> !exceptSegments.contains(row.segment()))
                .forEach(row -> tokens.add(token(row)));
        return tokens;
    }

    private @Nullable TrackingToken token(Stored row) {
        return row.token() == null
                ? null
                : serializer.<byte[], TrackingToken>deserialize(
                        new SimpleSerializedObject<>(row.token(), byte[].class, row.type(), null));
    }

    private record Stored(int segment, byte @Nullable [] token, String type) {
    }
}
