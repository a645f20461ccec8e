package party.somsom.chat;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.aws.AwsProperties;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The messages in DynamoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DynamoDbProperties.class, AwsProperties.class})
class HistoryConfiguration {
    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(4);
    private static final int CONNECTIONS = 100;

    @Bean
    DynamoDbClient dynamoDbClient(DynamoDbProperties dynamoDb, AwsProperties aws) {
        var client = DynamoDbClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(ATTEMPT)
                        .connectionAcquisitionTimeout(ATTEMPT))
                .overrideConfiguration(call -> call.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
        return aws.client(client, dynamoDb.endpoint());
    }

    @Bean
    Tables chatTables(DynamoDbClient dynamoDb, DynamoDbProperties address) {
        return new Tables(dynamoDb, address.endpoint() != null);
    }

    @Bean
    MessageTable messageTable(DynamoDbClient dynamoDb) {
        return new MessageTable(dynamoDb);
    }

    @Bean
    LastMessages lastMessages(MessageTable messages) {
        return new LastMessages(messages);
    }

    @Bean
    MessageLog messageLog(DynamoDbClient dynamoDb, MessageTable messages, Clock clock) {
        return new MessageLog(dynamoDb, messages, clock);
    }
}
