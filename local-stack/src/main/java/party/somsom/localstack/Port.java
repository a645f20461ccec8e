package party.somsom.localstack;

/** The ports of a stack; the fixed ones follow each other in this order. */
enum Port {
    MYSQL("MariaDB"),
    REDIS("Redis"),
    KAFKA("Kafka"),
    KAFKA_CONTROLLER("Kafka's controller"),
    DYNAMODB("DynamoDB"),
    SQS(
            "SQS"),
    SMTP("SMTP"),
    MAILBOX("the mailbox");

    private final String title;

    Port(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
