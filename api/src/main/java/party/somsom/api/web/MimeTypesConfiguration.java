package party.somsom.api.web;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaTypeFactory;

/**
 * Reads the tables of MIME types before the first request. Spring does so when a path ends like a file name, as an e-mail
 * does, in a class initializer: virtual threads that wait for one keep their carriers. A node that a crowd met in its first
 * second was seen to stop for good, as whoever had the jar's lock had no carrier left to run on.
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
