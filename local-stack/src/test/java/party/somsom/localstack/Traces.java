package party.somsom.localstack;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.ProducerRecord;

import party.somsom.localstack.server.Part;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Leaves a word in every server that stores data, and looks for it later. */
record Traces(Clients clients) {
    private static final String NAME = "traces";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    void leave(String word) throws SQLException, InterruptedException, ExecutionException {
        try (var mysql = clients.mysql(); var statement = mysql.createStatement()) {
            statement.execute("CREATE TABLE traces (word VARCHAR(40))");
            statement.execute("INSERT INTO traces VALUES ('%s')".formatted(word));
        }
        try (var redis = clients.redis()) {
            redis.set(NAME, word);
        }
        try (var producer = clients.producer()) {
            producer.send(new ProducerRecord<>(NAME, word)).get();
        }
        try (var dynamoDb = clients.dynamoDb()) {
            dynamoDb.createTable(table -> table.tableName(NAME)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(key -> key.attributeName("word").keyType(KeyType.HASH))
                    .attributeDefinitions(word1 -> word1.attributeName("word").attributeType(ScalarAttributeType.S)));
            dynamoDb.putItem(item -> item.tableName(NAME).item(Map.of("word", AttributeValue.fromS(word))));
        }
        try (var sqs = clients.sqs()) {
            var queue = sqs.createQueue(request -> request.queueName(NAME)).queueUrl();
            sqs.sendMessage(message -> message.queueUrl(queue).messageBody(word));
        }
    }

    Map<Part, String> find() throws SQLException {
        var found = new EnumMap<Part, String>(Part.class);
        try (var mysql = clients.mysql(); var rows = mysql.createStatement().executeQuery("SELECT word FROM traces")) {
            rows.next();
            found.put(Part.MYSQL, rows.getString(1));
        }
        try (var redis = clients.redis()) {
            found.put(Part.REDIS, redis.get(NAME));
        }
        try (var consumer = clients.consumer()) {
            consumer.subscribe(List.of(NAME));
            found.put(Part.KAFKA, consumer.poll(PATIENCE).iterator().next().value());
        }
        try (var dynamoDb = clients.dynamoDb()) {
            found.put(Part.DYNAMODB, dynamoDb.scan(scan -> scan.tableName(NAME)).items().getFirst().get("word").s());
        }
        try (var sqs = clients.sqs()) {
            var queue = sqs.getQueueUrl(request -> request.queueName(NAME)).queueUrl();
            found.put(Part.SQS, sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(20))
                    .messages()
                    .getFirst()
                    .body());
        }
        return found;
    }
}
