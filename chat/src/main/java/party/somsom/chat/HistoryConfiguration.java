package party.somsom.chat;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.aws.AwsProperties;
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.worker.Workers;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The messages in DynamoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DynamoDbProperties.class, AwsProperties.class})
class HistoryConfiguration {
    private static final int CONNECTIONS = 100;
    private static final int SERVER_ERROR = 500;
    private static final String NO_ROOM = "-";

    /** For workers, which are patient: a message that was written after all is not written again. */
    @Bean
    DynamoDbClient dynamoDbClient(DynamoDbProperties dynamoDb, AwsProperties aws, Timeouts timeouts) {
        return client(dynamoDb, aws, timeouts.aws().dividedBy(2), timeouts.aws());
    }

    /** For people who read. It has its own connections, so that many readers and the workers do not harm each other. */
    @Bean(defaultCandidate = false)
    DynamoDbClient historyClient(DynamoDbProperties dynamoDb, AwsProperties aws, Timeouts timeouts) {
        return client(dynamoDb, aws, timeouts.history(), timeouts.history());
    }

    private static DynamoDbClient client(DynamoDbProperties dynamoDb, AwsProperties aws, Duration attempt,
            Duration call) {
        var client = DynamoDbClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(attempt)
                        .connectionAcquisitionTimeout(attempt))
                .overrideConfiguration(each -> each.apiCallAttemptTimeout(attempt).apiCallTimeout(call));
        return aws.client(client, dynamoDb.endpoint());
    }

    @Bean
    Breaker historyBreaker(@Qualifier("history") MessageTable messages, Workers workers) {
        return new Breaker("DynamoDB", HistoryConfiguration::isOutage, () -> messages.last(NO_ROOM), workers);
    }

    private static boolean isOutage(Throwable problem) {
        return problem instanceof SdkClientException
                || problem instanceof SdkServiceException refused && refused.statusCode() >= SERVER_ERROR;
    }

    @Bean
    Tables chatTables(DynamoDbClient dynamoDb, DynamoDbProperties address) {
        return new Tables(dynamoDb, address.endpoint() != null);
    }

    @Bean
    MessageTable messageTable(DynamoDbClient dynamoDb) {
        return new MessageTable(dynamoDb);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("history")
    MessageTable history(@Qualifier("historyClient") DynamoDbClient dynamoDb) {
        return new MessageTable(dynamoDb);
    }

    @Bean
    LastMessages lastMessages(@Qualifier("history") MessageTable messages) {
        return new LastMessages(messages);
    }

    @Bean
    MessageLog messageLog(DynamoDbClient dynamoDb, MessageTable messages, Clock clock) {
        return new MessageLog(dynamoDb, messages, clock);
    }
}
