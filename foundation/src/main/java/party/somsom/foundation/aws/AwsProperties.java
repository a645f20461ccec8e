package party.somsom.foundation.aws;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Where AWS is. The SDK looks for a missing value in its usual places. */
@ConfigurationProperties("somsom.aws")
public record AwsProperties(@Nullable String region, @Name("access-key") @Nullable String accessKey,
        @Name("secret-key") @Nullable String secretKey) {
    /** @param endpoint the address of a stand-in; if it is null, the SDK finds the service itself */
    public <B extends AwsClientBuilder<B, C>, C> C client(B builder, @Nullable URI endpoint) {
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        if (region != null) {
            builder.region(Region.of(region));
        }
        if (accessKey != null && secretKey != null) {
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
        }
        return builder.build();
    }
}
