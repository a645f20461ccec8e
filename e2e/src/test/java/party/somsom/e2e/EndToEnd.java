package party.somsom.e2e;

import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.KAFKA;
import static party.somsom.testing.LocalServer.MAIL;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import party.somsom.testing.WithLocalStack;

/** Provides every server that the application needs. The tests start the application themselves, as a {@link Node}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithLocalStack({MYSQL, REDIS, KAFKA, DYNAMODB, SQS, MAIL, FCM})
@interface EndToEnd {
}
