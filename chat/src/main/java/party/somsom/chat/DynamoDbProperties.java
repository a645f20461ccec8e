package party.somsom.chat;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param endpoint of a stand-in; if absent, the SDK finds DynamoDB, and the owner of the account makes the tables */
@ConfigurationProperties("somsom.dynamodb")
record DynamoDbProperties(@Nullable URI endpoint) {
}
