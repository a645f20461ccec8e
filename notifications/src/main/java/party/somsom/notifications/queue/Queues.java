package party.somsom.notifications.queue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The addresses of the two queues. Makes the queues if there are none. The addresses are not known until SQS answers.
 */
final class Queues {
    private static final Map<QueueAttributeName, String> RETENTION = Map
            .of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, String.valueOf(Duration.ofDays(14).toSeconds()));

    private final SqsClient sqs;
    private final String name;
    private final int mostReceives;
    private volatile @Nullable Urls urls;

    /** @param mostReceives of a message before it goes to the dead letters */
    Queues(SqsClient sqs, String name, int mostReceives) {
        this.sqs = sqs;
        this.name = name;
        this.mostReceives = mostReceives;
    }

    String main() {
        return urls().main();
    }

    String dead() {
        return urls().dead();
    }

    private Urls urls() {
        var known = urls;
        if (known == null) {
            known = provide();
            urls = known;
        }
        return known;
    }

    private Urls provide() {
        var dead = provide(name + "-dead", RETENTION);
        var arn = sqs
                .getQueueAttributes(
                        queue -> queue.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        var redrive = """
                {"deadLetterTargetArn":"%s","maxReceiveCount":%d}""".formatted(arn, mostReceives);
        var attributes = new EnumMap<>(RETENTION);
        attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive);
        return new Urls(provide(name, attributes), dead);
    }

    private String provide(String queue, Map<QueueAttributeName, String> attributes) {
        try {
            return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        } catch (QueueDoesNotExistException e) {
            return sqs.createQueue(request -> request.queueName(queue).attributes(attributes)).queueUrl();
        }
    }

    private record Urls(String main, String dead) {
    }
}
