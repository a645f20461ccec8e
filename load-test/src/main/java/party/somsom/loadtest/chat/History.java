package party.somsom.loadtest.chat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes old messages directly into DynamoDB. */
final class History implements AutoCloseable {
    private static final String TABLE = "somsom_chat_messages";
    private static final int BATCH = 25;
    private static final int SIDE_BY_SIDE = 8;

    private final DynamoDbClient dynamoDb;

    History(Map<String, String> addresses) {
        this.dynamoDb = DynamoDbClient.builder()
                .endpointOverride(URI.create(addresses.get("somsom.dynamodb.endpoint")))
                .region(Region.of(addresses.get("somsom.aws.region")))
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(addresses.get("somsom.aws.access-key"),
                                addresses.get("somsom.aws.secret-key"))))
                .build();
    }

    void fill(String room, int messages) {
        var batches = (messages + BATCH - 1) / BATCH;
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            CompletableFuture.allOf(IntStream.range(0, batches)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> write(room, n * BATCH + 1L, Math.min((n + 1L) * BATCH, messages)), threads))
                    .toArray(CompletableFuture[]::new)).join();
        }
    }

    private void write(String room, long first, long last) {
        var items = LongStream.rangeClosed(first, last).mapToObj(seq -> put(room, seq)).toList();
        while (!items.isEmpty()) {
            var left = Map.of(TABLE, items);
            items = dynamoDb.batchWriteItem(write -> write.requestItems(left))
                    .unprocessedItems()
                    .getOrDefault(TABLE, List.of());
        }
    }

    private static WriteRequest put(String room, long seq) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(Map.of("chatRoomId", AttributeValue.fromS(room), "seq",
                        AttributeValue.fromN(Long.toString(seq)), "clientMessageId", AttributeValue.fromS("m" + seq),
                        "senderId", AttributeValue.fromS("somebody"), "text",
                        AttributeValue.fromS("안녕하세요, see you at the main stage 🎪"), "sentAt",
                        AttributeValue.fromS("2026-11-22T12:00:00Z"))))
                .build();
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
