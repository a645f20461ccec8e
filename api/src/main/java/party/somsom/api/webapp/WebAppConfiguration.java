package party.somsom.api.webapp;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the web app's files. A file with a hash in its name never changes. The page that names these files is asked
 * for again each time.
 */
@Configuration(proxyBeanMethods = false)
class WebAppConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final MediaType MANIFEST_TYPE = MediaType.parseMediaType("application/manifest+json");
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(WebAppFiles.HASHED)
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler(WebAppFiles.ICONS)
                .addResourceLocations(FILES + "icons/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler(WebAppFiles.ICON, WebAppFiles.OLD_ICON, WebAppFiles.ROBOTS, WebAppFiles.WORKER)
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .route(request -> Pages.isWanted(request.servletRequest()), WebAppConfiguration::page)
                .route(path(WebAppFiles.MANIFEST).and(methods(HttpMethod.GET, HttpMethod.HEAD)),
                        WebAppConfiguration::manifest)
                .build();
    }

    private static ServerResponse page(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .headers(headers -> PageFile.HEADERS.forEach(headers::set))
                .body(PageFile.FILE);
    }

    /** The manifest needs its own route, because its type would not be known otherwise. */
    private static ServerResponse manifest(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MANIFEST_TYPE)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static" + WebAppFiles.MANIFEST));
    }
}
