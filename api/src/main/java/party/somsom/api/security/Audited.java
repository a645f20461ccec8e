package party.somsom.api.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint through which an organiser acts. The security log records who called it with success, and the ids
 * in its path. So do not put it on an endpoint with anything but ids in its path.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** The name of the action in the log. It is stable. */
    String value();
}
