package party.somsom.api.web;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaTypeFactory;

/**
 * Reads the tables of MIME types before the first request. Spring reads them when a path ends like a file name, as an
 * e-mail address does, in a class initializer. Virtual threads that wait for a class initializer keep their carrier
 * threads. A node with a crowd in its first second was seen to stop for good, because the thread that had the lock of
 * the jar had no carrier left to run on.
 */
@Configuration(proxyBeanMethods = false)
class MimeTypesConfiguration {
    private static final String ANY = "ann@example.test";

    @Bean
    static ServletContextInitializer mimeTypes() {
        return context -> {
            context.getMimeType(ANY);
            MediaTypeFactory.getMediaType(ANY);
        };
    }
}
