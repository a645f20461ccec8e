package party.somsom.api.requests;

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
public @interface RateLimited {
    /** The name of a {@link RequestLimit}. Endpoints with the same one share it. */
    String value();
}
