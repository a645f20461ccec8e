package party.somsom.messages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of an event where it is stored. The class may be renamed or moved; the name may not change. A new shape of an
 * event is a new name with the next version, and an upcaster. Only a field that may be absent can be added without one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stored {
    String value();
}
