package party.somsom.notifications.queue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.aws.AwsProperties;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.notifications.NotificationsProperties;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** SQS. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SqsProperties.class, AwsProperties.class})
class QueueConfiguration {
    @Bean
    SqsClient sqsClient(SqsProperties sqs, AwsProperties aws, NotificationsProperties properties, Timeouts timeouts) {
        var client = SqsClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(properties.messagesAtOnce() + 10)
                        .connectionTimeout(timeouts.connect())
                        .connectionAcquisitionTimeout(timeouts.connect()))
                .overrideConfiguration(
                        call -> call.apiCallAttemptTimeout(timeouts.aws()).apiCallTimeout(timeouts.aws()));
        return aws.client(client, sqs.endpoint());
    }

    @Bean
    Queues notificationQueues(SqsClient sqs, NotificationsProperties properties) {
        return new Queues(sqs, properties.queue(), properties.mostReceives());
    }

    @Bean
    NewsQueue newsQueue(SqsClient sqs, Queues queues, JsonMapper json, NotificationsProperties properties,
            Timeouts timeouts) {
        return new NewsQueue(sqs, queues, json, properties.lease(), timeouts.aws());
    }

    @Bean
    DeadLetters deadLetters(SqsClient sqs, Queues queues) {
        return new DeadLetters(sqs, queues);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
        return new DeadLettersEndpoint(letters);
    }
}
