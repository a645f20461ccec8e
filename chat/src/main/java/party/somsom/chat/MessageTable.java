package party.somsom.chat;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The messages in DynamoDB, by room and seq. A page is one query, which costs the same in a room of any size. */
final class MessageTable {
    static final String NAME = "somsom_chat_messages";
    static final String ROOM = "chatRoomId";
    static final String SEQ = "seq";

    private static final String DELETED_AT = "deletedAt";
    private static final String TEXT = "text";

    private final DynamoDbClient dynamoDb;

    MessageTable(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    List<ChatMessage> newest(String chatRoomId, int limit) {
        return query(chatRoomId, ">", 0, limit, false).reversed();
    }

    List<ChatMessage> before(String chatRoomId, long seq, int limit) {
        return query(chatRoomId, "<", seq, limit, false).reversed();
    }

    List<ChatMessage> after(String chatRoomId, long seq, int limit) {
        return query(chatRoomId, ">", seq, limit, true);
    }

    Optional<ChatMessage> last(String chatRoomId) {
        return newest(chatRoomId, 1).stream().findFirst();
    }

    ChatMessage get(String chatRoomId, long seq) {
        return message(dynamoDb.getItem(get -> get.tableName(NAME).key(key(chatRoomId, seq)).consistentRead(true))
                .item());
    }

    /** Oldest first. DynamoDB reads the whole room and answers what this person has said. */
    Stream<ChatMessage> saidBy(String userId, String chatRoomId) {
        var query = QueryRequest.builder()
                .tableName(NAME)
                .keyConditionExpression("chatRoomId = :room")
                .filterExpression("senderId = :sender")
                .expressionAttributeValues(Map.of(":room", fromS(chatRoomId), ":sender", fromS(userId)))
                .build();
        return dynamoDb.queryPaginator(query).items().stream().map(MessageTable::message);
    }

    /** The tombstone of the message; empty if there was no such message. */
    Optional<ChatMessage> delete(String chatRoomId, long seq, Instant deletedAt) {
        try {
            return Optional.of(message(dynamoDb.updateItem(update -> update.tableName(NAME)
                    .key(key(chatRoomId, seq))
                    .conditionExpression("attribute_exists(seq)")
                    .updateExpression("SET deletedAt = if_not_exists(deletedAt, :at) REMOVE #text")
                    .expressionAttributeNames(Map.of("#text", TEXT))
                    .expressionAttributeValues(Map.of(":at", fromS(deletedAt.toString())))
                    .returnValues(ReturnValue.ALL_NEW)).attributes()));
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    static Map<String, AttributeValue> item(ChatMessage message) {
        var item = new HashMap<>(key(message.chatRoomId(), message.seq()));
        item.put("clientMessageId", fromS(message.clientMessageId()));
        item.put("senderId", fromS(message.senderId()));
        item.put(TEXT, fromS(message.text()));
        item.put("sentAt", fromS(message.sentAt().toString()));
        return item;
    }

    private List<ChatMessage> query(String chatRoomId, String comparison, long seq, int limit, boolean forward) {
        var query = QueryRequest.builder()
                .tableName(NAME)
                .keyConditionExpression("chatRoomId = :room AND seq " + comparison + " :seq")
                .expressionAttributeValues(Map.of(":room", fromS(chatRoomId), ":seq", number(seq)))
                .scanIndexForward(forward)
                .limit(limit)
                .consistentRead(true)
                .build();
        return dynamoDb.query(query).items().stream().map(MessageTable::message).toList();
    }

    private static Map<String, AttributeValue> key(String chatRoomId, long seq) {
        return Map.of(ROOM, fromS(chatRoomId), SEQ, number(seq));
    }

    private static AttributeValue number(long seq) {
        return fromN(Long.toString(seq));
    }

    private static ChatMessage message(Map<String, AttributeValue> item) {
        var text = item.get(TEXT);
        return new ChatMessage(string(item, ROOM), Long.parseLong(requireNonNull(item.get(SEQ)).n()),
                string(item, "clientMessageId"), string(item, "senderId"), text == null ? "" : text.s(),
                Instant.parse(string(item, "sentAt")), item.containsKey(DELETED_AT));
    }

    private static String string(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name)).s();
    }
}
