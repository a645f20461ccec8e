package party.somsom.notifications.queue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Messages that no node could handle after many attempts. They stay for 14 days. */
public final class DeadLetters {
    private static final int AT_A_TIME = 10;
    private static final int MOST_LISTED = 100;
    /** To list messages hides them from others for this time. */
    private static final Duration LISTING = Duration.ofSeconds(2);
    private static final Duration MOVING = Duration.ofSeconds(30);

    private final SqsClient sqs;
    private final Queues queues;

    DeadLetters(SqsClient sqs, Queues queues) {
        this.sqs = sqs;
        this.queues = queues;
    }

    /** A message as it is in the queue. */
    public record DeadLetter(String messageId, String sentAt, String body) {
    }

    public int count() {
        var count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Integer.parseInt(sqs
                .getQueueAttributes(request -> request.queueUrl(queues.dead()).attributeNames(count))
                .attributes()
                .get(count));
    }

    /** Returns the first ones. */
    public List<DeadLetter> list() {
        Map<String, DeadLetter> found = new LinkedHashMap<>();
        for (var some = receive(LISTING); !some.isEmpty() && found.size() < MOST_LISTED; some = receive(LISTING)) {
            some.forEach(message -> found.put(message.messageId(), letter(message)));
        }
        return List.copyOf(found.values());
    }

    private static DeadLetter letter(Message message) {
        return new DeadLetter(message.messageId(),
                message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, ""), message.body());
    }

    /** Puts each message back into its queue before removing it here, and returns how many. */
    public int sendAgain() {
        var sent = 0;
        for (var some = receive(MOVING); !some.isEmpty(); some = receive(MOVING)) {
            for (var message : some) {
                sqs.sendMessage(request -> request.queueUrl(queues.main()).messageBody(message.body()));
                sqs.deleteMessage(
                        request -> request.queueUrl(queues.dead()).receiptHandle(message.receiptHandle()));
                sent++;
            }
        }
        return sent;
    }

    private List<Message> receive(Duration hidden) {
        return sqs.receiveMessage(request -> request.queueUrl(queues.dead())
                .maxNumberOfMessages(AT_A_TIME)
                .visibilityTimeout((int) hidden.toSeconds())
                .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP)).messages();
    }
}
