package party.somsom.testing;

/** The servers of the local stack. */
public enum LocalServer {
    MYSQL, REDIS, KAFKA, DYNAMODB, SQS, MAIL, FCM, COGNITO
}
