package party.somsom.notifications.queue;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param endpoint of a stand-in; if absent, the SDK finds SQS */
@ConfigurationProperties("somsom.sqs")
record SqsProperties(@Nullable URI endpoint) {
}
