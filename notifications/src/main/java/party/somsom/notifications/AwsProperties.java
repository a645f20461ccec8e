package party.somsom.notifications;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/** What is absent the SDK looks for in its usual places. */
@ConfigurationProperties("somsom.aws")
record AwsProperties(@Nullable String region, @Name("access-key") @Nullable String accessKey,
        @Name("secret-key") @Nullable String secretKey) {
}
