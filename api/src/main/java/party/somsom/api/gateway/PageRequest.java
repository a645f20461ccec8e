package party.somsom.api.gateway;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

/** {@code ?limit=20&cursor=…}, the same for every list. */
public record PageRequest(@Min(1) @Max(100) @Nullable Integer limit, @Nullable String cursor) {
    private static final int DEFAULT_LIMIT = 20;

    public int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
