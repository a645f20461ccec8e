package party.somsom.api.web;

import java.util.HashMap;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads which types a client accepts. Answers are UTF-8 whatever charset a client names: otherwise an answer could fail
 * for its charset after the request has acted.
 */
@Component
final class AcceptedTypes implements WebMvcConfigurer {
    private static final String CHARSET = "charset";
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final ContentNegotiationStrategy HEADER = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(AcceptedTypes::in));
    }

    private static List<MediaType> in(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return switch (request.getHeader(HttpHeaders.ACCEPT)) {
            case null -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
            case MediaType.ALL_VALUE -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
            case MediaType.APPLICATION_JSON_VALUE -> JSON;
            default -> HEADER.resolveMediaTypes(request).stream().map(AcceptedTypes::withoutCharset).toList();
        };
    }

    private static MediaType withoutCharset(MediaType type) {
        if (type.getParameter(CHARSET) == null) {
            return type;
        }
        var parameters = new HashMap<>(type.getParameters());
        parameters.remove(CHARSET);
        return new MediaType(type, parameters);
    }
}
