package party.somsom.api.security;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import party.somsom.api.limits.ClientAddress;
import party.somsom.identity.Client;

/** Gives a controller the {@link Client} of the request as an argument. */
class ClientArgumentResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Client.class;
    }

    @Override
    public Client resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /** The firewall refuses odd bytes when they are read, which may be after the request has acted. */
    private static @Nullable String userAgent(HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.USER_AGENT);
        } catch (RequestRejectedException oddBytes) {
            return null;
        }
    }

    static Client of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return new Client(ClientAddress.of(address), ClientAddress.network(address),
                UserAgent.describe(userAgent(request)), DeviceCookie.read(request));
    }
}
