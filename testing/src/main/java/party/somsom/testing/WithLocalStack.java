package party.somsom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts servers for the tests of a class. Each server is started once in a JVM and shared by all its test classes, so
 * a test that needs an empty database makes its own. The addresses are in {@link LocalStack#properties()}. They are
 * also system properties, where a Spring application context finds them.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalStackExtension.class)
public @interface WithLocalStack {
    LocalServer[] value();
}
