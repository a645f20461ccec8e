package party.somsom.notifications.fcm;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.ThreadManager;
import com.google.firebase.internal.ApacheHttp2Transport;

/** Google's library, set up for FCM or for a stand-in. */
final class FcmApp {
    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private FcmApp() {
    }

    static FirebaseApp start(FcmProperties properties, Duration patience) throws IOException {
        var millis = (int) patience.toMillis();
        var options = FirebaseOptions.builder()
                .setThreadManager(new Threads(properties.atOnce()))
                .setConnectTimeout(millis)
                .setReadTimeout(millis);
        if (properties.projectId() != null) {
            options.setProjectId(properties.projectId());
        }
        var endpoint = properties.endpoint();
        if (endpoint == null) {
            options.setCredentials(GoogleCredentials.getApplicationDefault());
        } else {
            options.setCredentials(GoogleCredentials.create(new AccessToken("stand-in", NEVER)))
                    .setHttpTransport(to(endpoint));
        }
        return FirebaseApp.initializeApp(options.build(), "somsom-" + UUID.randomUUID());
    }

    /** The library's own transport, but it connects to this address instead. */
    private static HttpTransport to(URI endpoint) {
        var route = new HttpRoute(new HttpHost(endpoint.getScheme(), endpoint.getHost(), endpoint.getPort()));
        return new ApacheHttp2Transport(ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
                .setRoutePlanner((_, _) -> route)
                .build());
    }

    /** As many threads as there may be calls at the same time. */
    private static final class Threads extends ThreadManager {
        private static final ThreadFactory FACTORY = Thread.ofPlatform().daemon().name("fcm-", 0).factory();

        private final int most;

        private Threads(int most) {
            this.most = most;
        }

        @Override
        protected ExecutorService getExecutor(FirebaseApp app) {
            return Executors.newFixedThreadPool(most, FACTORY);
        }

        @Override
        protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
            executor.shutdownNow();
        }

        @Override
        protected ThreadFactory getThreadFactory() {
            return FACTORY;
        }
    }
}
