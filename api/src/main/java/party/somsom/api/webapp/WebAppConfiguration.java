package party.somsom.api.webapp;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    /**
     * The only style outside a file is for touch and comes from React Aria. The worker keeps a page in the background
     * alive. The two addresses give the page a token for pushes.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; "
            + "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; "
            + "img-src 'self' data: blob:; manifest-src 'self'; worker-src 'self' blob:; "
            + "connect-src 'self' https://firebaseinstallations.googleapis.com "
            + "https://fcmregistrations.googleapis.com; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=()";

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
        registry.addResourceHandler(WebAppFiles.ICON, WebAppFiles.WORKER)
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
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Permissions-Policy", PERMISSIONS_POLICY)
                .body(new ClassPathResource("static/index.html"));
    }

    /** The manifest needs its own route, because its type would not be known otherwise. */
    private static ServerResponse manifest(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MANIFEST_TYPE)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static" + WebAppFiles.MANIFEST));
    }
}
