package party.somsom.notifications.fcm;

import java.net.URI;

import jakarta.validation.constraints.Positive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where pushes are sent. Without endpoint, project and credentials, none are sent: people have their inbox.
 *
 * @param endpoint  of a stand-in; if absent, FCM itself with the credentials that Google's library finds
 * @param projectId of Firebase, if the credentials do not contain it
 * @param atOnce    calls to FCM at the same time
 */
@Validated
@ConfigurationProperties("somsom.fcm")
record FcmProperties(@Nullable URI endpoint, @Nullable String projectId,
        @DefaultValue("64") @Positive int atOnce) {
    private static final String CREDENTIALS = "GOOGLE_APPLICATION_CREDENTIALS";

    public boolean isConfigured() {
        return endpoint != null || projectId != null || System.getenv(CREDENTIALS) != null;
    }
}
