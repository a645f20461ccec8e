package party.somsom.notifications.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import party.somsom.notifications.News;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/** The queue of news, between the code that finds out who is told and the code that tells them. */
public final class NewsQueue {
    private static final int MOST_IN_A_BATCH = 10;
    /** SQS takes 256 KB in a batch; this leaves room for characters that are not ASCII. */
    private static final int MOST_CHARACTERS = 150_000;
    private static final int LONG_POLL_SECONDS = 10;

    private final SqsClient sqs;
    private final Queues queues;
    private final JsonMapper json;
    private final Duration lease;
    private final Duration pollPatience;

    /**
     * @param lease    how long a received message belongs to this node unless the lease is prolonged
     * @param patience until SQS answers
     */
    NewsQueue(SqsClient sqs, Queues queues, JsonMapper json, Duration lease, Duration patience) {
        this.sqs = sqs;
        this.queues = queues;
        this.json = json;
        this.lease = lease;
        this.pollPatience = patience.plusSeconds(LONG_POLL_SECONDS);
    }

    /** When this returns, SQS has all of it. */
    public void put(List<News> news) {
        var batch = new ArrayList<SendMessageBatchRequestEntry>();
        var characters = 0;
        for (var each : news) {
            var body = json.writeValueAsString(each);
            if (batch.size() == MOST_IN_A_BATCH || characters + body.length() > MOST_CHARACTERS) {
                send(batch);
                batch.clear();
                characters = 0;
            }
            batch.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(batch.size()))
                    .messageBody(body)
                    .build());
            characters += body.length();
        }
        send(batch);
    }

    private void send(List<SendMessageBatchRequestEntry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var answer = sqs.sendMessageBatch(request -> request.queueUrl(queues.main()).entries(List.copyOf(batch)));
        if (!answer.failed().isEmpty()) {
            throw new IllegalStateException("SQS did not take %d of %d messages: %s".formatted(answer.failed().size(),
                    batch.size(), answer.failed().getFirst().message()));
        }
    }

    /** @throws tools.jackson.core.JacksonException if the message is no news */
    public News read(ReceivedMessage received) {
        return json.readValue(received.body(), News.class);
    }

    /** Waits until there are messages, but not for ever. */
    public List<ReceivedMessage> receive(int most) {
        return sqs
                .receiveMessage(request -> request.queueUrl(queues.main())
                        .maxNumberOfMessages(Math.min(most, MOST_IN_A_BATCH))
                        .waitTimeSeconds(LONG_POLL_SECONDS)
                        .overrideConfiguration(
                                call -> call.apiCallAttemptTimeout(pollPatience).apiCallTimeout(pollPatience))
                        .visibilityTimeout((int) lease.toSeconds())
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages()
                .stream()
                .map(NewsQueue::received)
                .toList();
    }

    private static ReceivedMessage received(Message message) {
        var receives = message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
        return new ReceivedMessage(message.receiptHandle(), message.body(), Integer.parseInt(receives));
    }

    public void delete(ReceivedMessage received) {
        sqs.deleteMessage(request -> request.queueUrl(queues.main()).receiptHandle(received.receipt()));
    }

    /** The messages stay with this node for longer. */
    public void prolong(Collection<ReceivedMessage> messages) {
        var all = List.copyOf(messages);
        for (int from = 0; from < all.size(); from += MOST_IN_A_BATCH) {
            prolongSome(all.subList(from, Math.min(all.size(), from + MOST_IN_A_BATCH)));
        }
    }

    private void prolongSome(List<ReceivedMessage> some) {
        var entries = IntStream.range(0, some.size())
                .mapToObj(i -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(some.get(i).receipt())
                        .visibilityTimeout((int) lease.toSeconds())
                        .build())
                .toList();
        sqs.changeMessageVisibilityBatch(request -> request.queueUrl(queues.main()).entries(entries));
    }

    /** Any node may receive it again after this time. */
    public void release(ReceivedMessage received, Duration after) {
        sqs.changeMessageVisibility(request -> request.queueUrl(queues.main())
                .receiptHandle(received.receipt())
                .visibilityTimeout((int) after.toSeconds()));
    }
}
