package party.somsom.foundation.projection;

/** A processing group of projections that share one token. The context that owns the group declares it as a bean. */
public record ProjectionGroup(String name) {
}
