package party.somsom.foundation.projection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Shows operators how far each projection is, and replays a projection from the first event. During a replay, reads
 * that need the latest state answer READ_MODEL_BEHIND. Automations are not projections, so a replay sends no command
 * and no message.
 */
@Endpoint(id = "projections")
public class ProjectionEndpoint {
    private static final int CONFLICT = 409;

    private final List<ProjectionGroup> groups;
    private final ProjectionTokens tokens;

    public ProjectionEndpoint(List<ProjectionGroup> groups, ProjectionTokens tokens) {
        this.groups = groups;
        this.tokens = tokens;
    }

    @ReadOperation
    public Map<String, Double> lags() {
        Map<String, Double> lags = new TreeMap<>();
        groups.forEach(group -> lags.put(group.name(), tokens.lag(group.name())));
        return lags;
    }

    /** Needs every segment. If there are several nodes, stop the others first. */
    @WriteOperation
    public WebEndpointResponse<String> replay(@Selector String group) {
        if (!lags().containsKey(group)) {
            return new WebEndpointResponse<>("no such projection; there are " + lags().keySet(),
                    WebEndpointResponse.STATUS_NOT_FOUND);
        }
        var processor = tokens.processor(group);
        processor.shutDown();
        try {
            processor.resetTokens();
            return new WebEndpointResponse<>("replaying");
        } catch (UnableToClaimTokenException e) {
            return new WebEndpointResponse<>("another node follows it; stop the other nodes first", CONFLICT);
        } finally {
            processor.start();
        }
    }
}
