package party.somsom.notifications.fcm;

import java.net.URI;

import jakarta.validation.constraints.Positive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where pushes go. Without endpoint, project and credentials nowhere: people have their inbox.
 *
 * @param endpoint  of a stand-in; where there is none, FCM itself with the credentials that Google's library finds
 * @param projectId of Firebase, where the credentials do not say it
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
