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
 * Put this on the auto-configuration of a room. It finds every {@code @Configuration} in the packages below, so no list
 * has to name a new one. Configurations may be package-private and may have the same name as one in another room.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ComponentScan(useDefaultFilters = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters = @Filter(Configuration.class), excludeFilters = {
                @Filter({AutoConfiguration.class, EnableAutoConfiguration.class}),
                @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class)})
public @interface FindsConfigurations {
}
