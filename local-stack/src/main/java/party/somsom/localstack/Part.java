package party.somsom.localstack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the stack is made of. */
enum Part {
    MYSQL("MariaDB"), REDIS("Redis"), KAFKA("Kafka"), DYNAMODB("DynamoDB"), SQS("SQS"), MAIL("Mail"), FCM("FCM");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Server at(Site site) {
        return switch (this) {
            case MYSQL -> new MariaDb(site);
            case REDIS -> new Redis(site);
            case KAFKA -> new Kafka(site);
            case DYNAMODB -> new DynamoDb(site);
            case SQS -> new Sqs(site);
            case MAIL -> new Mail(site);
            case FCM -> new Fcm(site);
        };
    }

    static Set<Part> parse(String names) {
        return Arrays.stream(names.split(","))
                .map(Part::named)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    static String names() {
        return Arrays.stream(values())
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no server '" + name + "'; there are " + names() + "."));
    }
}
