package party.somsom.chat;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.chat.Sequenced.Kind;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Gives messages their seq: it writes them where nothing is written yet, many in one transaction. DynamoDB refuses a
 * writer that works with an older last seq, such as a second writer. The cache here only makes it quick; DynamoDB makes
 * it correct.
 */
final class MessageLog {
    static final String IDS = "somsom_chat_message_ids";
    static final String ID = "id";
    static final String EXPIRES_AT = "expiresAt";
    /** How long a message is remembered, so that it is recognised when it is sent again. */
    static final Duration REMEMBERED = Duration.ofDays(7);
    /** A transaction takes 100 items, and a message needs two. */
    static final int MOST = 50;

    private static final int CACHED_ROOMS = 10_000;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private final DynamoDbClient dynamoDb;
    private final MessageTable messages;
    private final Clock clock;
    private final Cache<String, Long> lastSeqs = Caffeine.newBuilder().maximumSize(CACHED_ROOMS).build();

    MessageLog(DynamoDbClient dynamoDb, MessageTable messages, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param posts at most {@link #MOST} of different ids; the outcomes are in the same order */
    List<Sequenced> append(List<Posted> posts) {
        Map<Posted, Sequenced> placed = new HashMap<>();
        while (placed.size() < posts.size()) {
            var left = posts.stream().filter(post -> !placed.containsKey(post)).toList();
            var numbered = number(left);
            try {
                write(left, numbered);
                for (int i = 0; i < left.size(); i++) {
                    placed.put(left.get(i), new Sequenced(Kind.POSTED, numbered.get(i)));
                    lastSeqs.put(numbered.get(i).chatRoomId(), numbered.get(i).seq());
                }
            } catch (TransactionCanceledException e) {
                if (!learn(e.cancellationReasons(), left, placed)) {
                    throw e;
                }
            }
        }
        return posts.stream().map(placed::get).map(Objects::requireNonNull).toList();
    }

    private List<ChatMessage> number(List<Posted> posts) {
        Map<String, Long> last = new HashMap<>();
        var numbered = new ArrayList<ChatMessage>();
        for (var post : posts) {
            var message = post.message();
            var seq = last.computeIfAbsent(message.chatRoomId(), this::lastSeq) + 1;
            last.put(message.chatRoomId(), seq);
            numbered.add(new ChatMessage(message.chatRoomId(), seq, message.clientMessageId(), message.senderId(),
                    message.text(), message.sentAt(), false));
        }
        return numbered;
    }

    private long lastSeq(String chatRoomId) {
        return lastSeqs.get(chatRoomId, room -> messages.last(room).map(ChatMessage::seq).orElse(0L));
    }

    private void write(List<Posted> posts, List<ChatMessage> numbered) {
        var items = new ArrayList<TransactWriteItem>();
        for (int i = 0; i < posts.size(); i++) {
            var message = numbered.get(i);
            items.add(put(Put.builder()
                    .tableName(IDS)
                    .item(identity(posts.get(i), message.seq()))
                    .conditionExpression("attribute_not_exists(id)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
            items.add(put(Put.builder()
                    .tableName(MessageTable.NAME)
                    .item(MessageTable.item(message))
                    .conditionExpression("attribute_not_exists(seq)")));
        }
        dynamoDb.transactWriteItems(write -> write.transactItems(items));
    }

    private Map<String, AttributeValue> identity(Posted post, long seq) {
        var id = MessageId.of(post.message());
        return Map.of(ID, fromS(String.join("|", id.chatRoomId(), id.senderId(), id.clientMessageId())),
                MessageTable.SEQ, fromN(Long.toString(seq)), "origin", fromS(post.origin()), EXPIRES_AT,
                fromN(Long.toString(clock.instant().plus(REMEMBERED).getEpochSecond())));
    }

    private static TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /**
     * Finds the messages that are stored already, and reads again the seqs that other writers have given. Returns
     * whether that helps.
     */
    private boolean learn(List<CancellationReason> reasons, List<Posted> posts, Map<Posted, Sequenced> placed) {
        for (int i = 0; i < posts.size(); i++) {
            var post = posts.get(i);
            if (CONDITION_FAILED.equals(reasons.get(2 * i).code())) {
                placed.put(post, known(post, reasons.get(2 * i).item()));
            } else if (CONDITION_FAILED.equals(reasons.get(2 * i + 1).code())) {
                lastSeqs.invalidate(post.message().chatRoomId());
            }
        }
        return reasons.stream().map(CancellationReason::code).anyMatch(CONDITION_FAILED::equals);
    }

    /**
     * A redelivered record may never have been published. A message that its sender repeats comes after the first one
     * was.
     */
    private Sequenced known(Posted post, Map<String, AttributeValue> identity) {
        var seq = Long.parseLong(requireNonNull(identity.get(MessageTable.SEQ)).n());
        var kind = post.origin().equals(requireNonNull(identity.get("origin")).s()) ? Kind.POSTED : Kind.REPEATED;
        return new Sequenced(kind, messages.get(post.message().chatRoomId(), seq));
    }

    static Stream<String> tables() {
        return Stream.of(MessageTable.NAME, IDS);
    }
}
