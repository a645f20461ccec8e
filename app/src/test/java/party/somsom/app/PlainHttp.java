package party.somsom.app;

import java.util.List;

import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.http.server.LocalTestWebServer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Sends every request once. Apache's client, which is on the class path too, waits after a 429 or a 503 and sends the
 * request again.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PlainHttp {
    static RestTestClient.Builder<?> client() {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory());
    }

    @Bean
    RestTestClient restTestClient(WebApplicationContext context, List<RestTestClientBuilderCustomizer> customizers) {
        var client = client().uriBuilderFactory(LocalTestWebServer.obtain(context).uriBuilderFactory());
        customizers.forEach(customizer -> customizer.customize(client));
        return client.build();
    }
}
