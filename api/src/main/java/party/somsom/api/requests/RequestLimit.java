package party.somsom.api.requests;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.limits.RateLimit;

/**
 * A limit of requests, by account, by address, or by both. A context contributes its limits as beans.
 *
 * @param name of the limit, in {@link RateLimited}, in Redis and in the metrics
 */
public record RequestLimit(String name, @Nullable RateLimit perAccount, RateLimit perAddress) {
}
