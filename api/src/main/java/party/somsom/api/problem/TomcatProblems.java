package party.somsom.api.problem;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Turns what Tomcat refuses before the application sees it, such as a request line that is no HTTP, into a problem as
 * well.
 */
@Component
class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final String BODY = """
            {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Public because Tomcat makes it by name. English only: the request may be broken, so its language is not read. */
    public static class Valve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var code = ProblemCode.of(response.getStatus());
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding("UTF-8");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(BODY.formatted(code.type(), code.title(), response.getStatus(), code.title(), code));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("Nobody is left to tell", gone);
            }
        }
    }
}
