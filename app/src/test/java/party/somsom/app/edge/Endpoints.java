package party.somsom.app.edge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All endpoints of the application's own controllers, as its handler mapping knows them. */
final class Endpoints {
    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH,
            HttpMethod.DELETE);

    private Endpoints() {
    }

    /** One endpoint. */
    record Endpoint(HttpMethod method, String path, HandlerMethod handler) {
        boolean isWrite() {
            return WRITES.contains(method);
        }

        boolean isGet() {
            return method.equals(HttpMethod.GET);
        }

        boolean answers() {
            return handler.getMethod().getReturnType() != void.class;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Endpoint> all(RequestMappingInfoHandlerMapping mapping) {
        return mapping.getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> isOurs(each.getValue()))
                .flatMap(Endpoints::endpoints)
                .toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class)
                && handler.getBeanType().getPackageName().startsWith("party.somsom");
    }

    private static Stream<Endpoint> endpoints(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        var mapping = entry.getKey();
        return mapping.getPatternValues()
                .stream()
                .flatMap(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .stream()
                        .map(RequestMethod::asHttpMethod)
                        .map(method -> new Endpoint(method, path, entry.getValue())));
    }
}
