package party.somsom.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and the version under which an event is published. What is published under a name never changes, except that
 * a field may be added that may be absent. Any other change needs a new record with the next version.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedType {
    String value();

    /** When such an event happens, for people who read the catalogue. */
    String when();
}
