package party.somsom.api.idempotency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was given. Refusals are kept too. */
record KeptAnswer(int status, @Nullable String contentType, @Nullable String location, String body) {
    static KeptAnswer of(ContentCachingResponseWrapper answer) {
        return new KeptAnswer(answer.getStatus(), answer.getContentType(), answer.getHeader(HttpHeaders.LOCATION),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
