package party.somsom.localstack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the stack is made of. */
enum Part {
    MYSQL("MariaDB", MariaDb::new),
    REDIS("Redis", Redis::new),
    KAFKA("Kafka", Kafka::new),
    DYNAMODB("DynamoDB",
            DynamoDb::new),
    SQS("SQS", Sqs::new),
    MAIL("Mail", Mail::new);

    private final String title;
    private final Function<Site, Server> server;

    Part(String title, Function<Site, Server> server) {
        this.title = title;
        this.server = server;
    }

    String title() {
        return title;
    }

    Server at(Site site) {
        return server.apply(site);
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
