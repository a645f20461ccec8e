package party.somsom.api.webapp;

import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** The only file that is a page, and the headers that go with it. */
final class PageFile {
    static final Resource FILE = new ClassPathResource("static/index.html");
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
    static final Map<String, String> HEADERS = Map.of(HttpHeaders.CACHE_CONTROL,
            String.valueOf(CacheControl.noCache().getHeaderValue()), HttpHeaders.VARY, HttpHeaders.ACCEPT,
            "Content-Security-Policy", CONTENT_SECURITY_POLICY, "Permissions-Policy", PERMISSIONS_POLICY);

    private PageFile() {
    }
}
