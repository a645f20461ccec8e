package party.somsom.api.gateway;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** {@code ?limit=20&cursor=…}, the same for every list. The constraints are for the OpenAPI document only. */
@ParameterObject
public record PageRequest(@Min(LEAST) @Max(MOST) @Nullable Integer limit, @Nullable String cursor) {
    static final int LEAST = 1;
    static final int MOST = 100;
    private static final int DEFAULT_LIMIT = 20;

    public int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
