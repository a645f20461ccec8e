package party.somsom.foundation.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * For the auto-configuration of a room: takes in each {@code @Configuration} in the packages below, so that a new one is
 * named nowhere. They may be package-private, and have the same name as another room's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ComponentScan(useDefaultFilters = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, includeFilters = @Filter(Configuration.class), excludeFilters = {
        @Filter({AutoConfiguration.class, EnableAutoConfiguration.class}),
        @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class)})
public @interface FindsConfigurations {
}
