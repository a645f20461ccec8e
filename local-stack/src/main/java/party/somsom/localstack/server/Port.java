package party.somsom.localstack.server;

/** The ports of a stack. Each has a fixed distance from the first one. */
public enum Port {
    MYSQL(0, "MariaDB"),
    REDIS(1, "Redis"),
    KAFKA(2, "Kafka"),
    KAFKA_CONTROLLER(3, "Kafka's controller"),
    DYNAMODB(4, "DynamoDB"),
    SQS(5, "SQS"),
    SMTP(6, "mail"),
    MAILBOX(7, "the mailbox"),
    FCM(8, "FCM"),
    COGNITO(9, "Cognito");

    private final int distance;
    private final String user;

    Port(int distance, String user) {
        this.distance = distance;
        this.user = user;
    }

    int after(int base) {
        return base + distance;
    }

    String user() {
        return user;
    }
}
