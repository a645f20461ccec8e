package party.somsom.foundation.projection;

/** A processing group of projections that share one token. Each is a bean of the context that it belongs to. */
public record ProjectionGroup(String name) {
}
