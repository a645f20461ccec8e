package party.somsom.messages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored. The class may be renamed or moved, but the name must not change. A new shape
 * of an event needs a new name with the next version, and an upcaster. An upcaster is not needed for a new field only
 * if the field may be absent.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stored {
    String value();
}
