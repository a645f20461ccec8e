package party.somsom.localstack.server;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import party.somsom.localstack.launch.ExplainedException;

/** The servers of the stack. */
public enum Part {
    MYSQL("MariaDB"),
    REDIS("Redis"),
    KAFKA("Kafka"),
    DYNAMODB("DynamoDB"),
    SQS("SQS"),
    MAIL("Mail"),
    FCM("FCM"),
    /** Runs only when it is asked for. It sends its codes through the mail server. */
    COGNITO("Cognito");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Server at(ServerContext context) {
        return switch (this) {
            case MYSQL -> new MariaDb(context);
            case REDIS -> new Redis(context);
            case KAFKA -> new Kafka(context);
            case DYNAMODB -> new DynamoDb(context);
            case SQS -> new Sqs(context);
            case MAIL -> new Mail(context);
            case FCM -> new Fcm(context);
            case COGNITO -> new Cognito(context);
        };
    }

    /** What the application needs by default. */
    public static Set<Part> usual() {
        return EnumSet.complementOf(EnumSet.of(COGNITO));
    }

    public static Set<Part> parse(String names) {
        return Arrays.stream(names.split(","))
                .map(Part::named)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    public static String names() {
        return names(EnumSet.allOf(Part.class));
    }

    public static String names(Set<Part> parts) {
        return parts.stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new ExplainedException("There is no server '" + name + "'; there are " + names() + "."));
    }
}
