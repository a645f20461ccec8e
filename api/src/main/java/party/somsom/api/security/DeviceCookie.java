package party.somsom.api.security;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import party.somsom.identity.KnownDevices;

/**
 * Where a browser keeps the mark of a device on which an account has logged in. It goes to the log-in only, and no
 * script can read it.
 */
@Component
public class DeviceCookie {
    private static final String NAME = "somsom_device";
    private static final String PATH = "/login";
    private static final Duration KEPT = Duration.ofDays(365);

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** Call it when somebody has shown that this account is theirs: by its password, or by a code that was mailed. */
    public void give(String email, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, devices.mark(email))
                .path(PATH)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
