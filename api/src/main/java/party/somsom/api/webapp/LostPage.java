package party.somsom.api.webapp;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;

/** What a browser is shown at an address that nobody knows. The web app says so in the person's language. */
public final class LostPage {
    private LostPage() {
    }

    /** No, if the web app is served from elsewhere. */
    public static boolean isThere() {
        return PageFile.FILE.exists();
    }

    public static void write(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        PageFile.HEADERS.forEach(response::setHeader);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        var page = PageFile.FILE.getContentAsByteArray();
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
