package party.somsom.chat;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param endpoint of a stand-in; where there is none, the SDK finds DynamoDB, and the tables are made by its owner */
@ConfigurationProperties("somsom.dynamodb")
record DynamoDbProperties(@Nullable URI endpoint) {
}
