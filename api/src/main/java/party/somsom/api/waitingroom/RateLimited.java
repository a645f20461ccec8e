package party.somsom.api.waitingroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits how often each account and each address may call this endpoint. Beyond that the answer is
 * {@code TOO_MANY_REQUESTS}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface RateLimited {
    As value();

    /** Endpoints with the same value share their limits. */
    enum As {
        JOIN, POLL, STATUS
    }
}
