package party.somsom.localstack;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import redis.clients.jedis.RedisClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Real clients. They know the servers only from the properties that the stack writes. */
record Clients(Properties properties) {

    Connection mysql() throws SQLException {
        return DriverManager.getConnection(properties.getProperty("spring.datasource.url"),
                properties.getProperty("spring.datasource.username"),
                properties.getProperty("spring.datasource.password"));
    }

    RedisClient redis() {
        return RedisClient.create(properties.getProperty("spring.data.redis.host"),
                Integer.parseInt(properties.getProperty("spring.data.redis.port")));
    }

    KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer());
    }

    KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer());
    }

    DynamoDbClient dynamoDb() {
        return aws(DynamoDbClient.builder(), "somsom.dynamodb.endpoint");
    }

    SqsClient sqs() {
        return aws(SqsClient.builder(), "somsom.sqs.endpoint");
    }

    CognitoIdentityProviderClient cognito() {
        return aws(CognitoIdentityProviderClient.builder(), "somsom.cognito.endpoint");
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", properties.getProperty("spring.kafka.bootstrap-servers"), "group.id", "it",
                "auto.offset.reset", "earliest");
    }

    private <B extends AwsClientBuilder<B, C>, C> C aws(B builder, String endpoint) {
        return builder.endpointOverride(URI.create(properties.getProperty(endpoint)))
                .region(Region.of(properties.getProperty("somsom.aws.region")))
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(properties.getProperty("somsom.aws.access-key"),
                                properties.getProperty("somsom.aws.secret-key"))))
                .build();
    }
}
