package party.somsom.app.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Searches everything that the application has stored, wherever that is. */
record Stores(JdbcClient jdbc, StringRedisTemplate redis, DynamoDbClient dynamoDb, SqsClient sqs) {
    private static final int QUEUE_LOOKS = 5;

    /** The places that contain one of these texts. */
    List<String> with(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> Stream.of(inMySql(text), inRedis(text), inDynamoDb(text), inSqs(text), inKafka(text))
                        .flatMap(List::stream)
                        .map(place -> text + " in " + place))
                .toList();
    }

    private List<String> inMySql(String text) {
        return jdbc.sql("""
                SELECT table_schema, table_name, column_name FROM information_schema.columns
                WHERE table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
                AND data_type REGEXP 'char|text|blob|binary|json'""")
                .query((row, _) -> "`%s`.`%s` `%s`".formatted(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> isInColumn(text, column.split(" ")))
                .toList();
    }

    private boolean isInColumn(String text, String[] column) {
        return jdbc.sql("SELECT COUNT(*) FROM %s WHERE INSTR(CAST(%s AS BINARY), CAST(:text AS BINARY)) > 0"
                .formatted(column[0], column[1])).param("text", text).query(Long.class).single() > 0;
    }

    private List<String> inRedis(String text) {
        RedisCallback<List<String>> search = connection -> connection.keyCommands()
                .keys("*".getBytes(StandardCharsets.UTF_8))
                .stream()
                .filter(key -> string(key).contains(text) || contents(connection, key).anyMatch(
                        value -> string(value).contains(text)))
                .map(Stores::string)
                .toList();
        return redis.execute(search);
    }

    private static Stream<byte[]> contents(RedisConnection redis, byte[] key) {
        return switch (redis.keyCommands().type(key)) {
            case STRING -> Stream.ofNullable(redis.stringCommands().get(key));
            case HASH -> redis.hashCommands()
                    .hGetAll(key)
                    .entrySet()
                    .stream()
                    .flatMap(
                            field -> Stream.of(field.getKey(), field.getValue()));
            case SET -> redis.setCommands().sMembers(key).stream();
            case ZSET -> redis.zSetCommands().zRange(key, 0, -1).stream();
            case LIST -> redis.listCommands().lRange(key, 0, -1).stream();
            case NONE -> Stream.of();
            default -> throw new AssertionError("Nobody has thought of this type: " + string(key));
        };
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<String> inDynamoDb(String text) {
        return dynamoDb.listTables()
                .tableNames()
                .stream()
                .filter(table -> dynamoDb.scanPaginator(scan -> scan.tableName(table))
                        .items()
                        .stream()
                        .anyMatch(item -> item.toString().contains(text)))
                .toList();
    }

    private List<String> inSqs(String text) {
        return sqs.listQueues().queueUrls().stream().filter(queue -> isInQueue(text, queue)).toList();
    }

    private boolean isInQueue(String text, String queue) {
        return Stream.generate(() -> sqs.receiveMessage(
                receive -> receive.queueUrl(queue).maxNumberOfMessages(10).visibilityTimeout(0)))
                .limit(QUEUE_LOOKS)
                .flatMap(answer -> answer.messages().stream())
                .anyMatch(message -> message.body().contains(text));
    }

    private static List<String> inKafka(String text) {
        var servers = System.getProperty("spring.kafka.bootstrap-servers");
        var found = new ArrayList<String>();
        try (var kafka = new KafkaConsumer<>(Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = kafka.listTopics()
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            var ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> kafka.position(each) < ends.get(each))) {
                kafka.poll(java.time.Duration.ofSeconds(1)).forEach(record -> {
                    if (string(record.value()).contains(text)) {
                        found.add(record.topic());
                    }
                });
            }
        }
        return found;
    }
}
