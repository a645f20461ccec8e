package party.somsom.api.web;

import java.lang.annotation.ElementType;

import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is validated here are records. Asking JPA for each of their fields whether it is loaded would cost time. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {
    @Bean
    ValidationConfigurationCustomizer everythingIsLoaded() {
        return validator -> validator.traversableResolver(new EverythingIsLoaded());
    }

    private static final class EverythingIsLoaded implements TraversableResolver {
        @Override
        public boolean isReachable(Object object, Node property, Class<?> root, Path path, ElementType kind) {
            return true;
        }

        @Override
        public boolean isCascadable(Object object, Node property, Class<?> root, Path path, ElementType kind) {
            return true;
        }
    }
}
