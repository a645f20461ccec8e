package party.somsom.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import party.somsom.foundation.breaker.Breaker;

/**
 * Takes posted messages, gives them their places and tells every node. It returns when all of that is durable. If it
 * fails, it gets the same records again. Then it finds what was done already and does the rest.
 */
final class Sequencer implements TopicReader.Handler {
    private final MessageLog messages;
    private final SequencedTopic nodes;
    private final LongAdder sequenced;
    private final Breaker dynamoDb;

    Sequencer(MessageLog messages, SequencedTopic nodes, LongAdder sequenced, Breaker dynamoDb) {
        this.messages = messages;
        this.nodes = nodes;
        this.sequenced = sequenced;
        this.dynamoDb = dynamoDb;
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records) {
        var posts = distinct(records);
        var published = new ArrayList<CompletableFuture<?>>();
        for (int from = 0; from < posts.size(); from += MessageLog.MOST) {
            var batch = posts.subList(from, Math.min(from + MessageLog.MOST, posts.size()));
            dynamoDb.call(() -> messages.append(batch)).forEach(message -> published.add(nodes.publish(message)));
            sequenced.add(batch.size());
        }
        published.forEach(CompletableFuture::join);
    }

    /** A person who sent the same message twice gets the answer to the first one. */
    private static List<Posted> distinct(List<ConsumerRecord<String, byte[]>> records) {
        var posts = new LinkedHashMap<MessageId, Posted>();
        for (var record : records) {
            Codec.posted(record).ifPresent(post -> posts.putIfAbsent(MessageId.of(post.message()), post));
        }
        return List.copyOf(posts.values());
    }
}
