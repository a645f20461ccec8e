package party.somsom.api.waitingroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that one account and one address may ask only so often; more is {@code TOO_MANY_REQUESTS}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Limited {
    By value();

    /** Endpoints with the same share their limits. */
    enum By {
        JOIN, POLL, STATUS
    }
}
