package party.somsom.foundation.timeouts;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long this node waits for other servers. Followers of the events forget a gap after {@code gap}; an event that is
 * committed later is seen by nobody. So everything that may hold a transaction open is shorter (ADR 38).
 *
 * @param gap             how long followers wait for an event that is not committed yet
 * @param append          how old an event may be when it is committed
 * @param idleTransaction after this time MySQL ends a transaction that has written and whose node is silent
 * @param idleBatch       the same for a batch of commands, whose next owner waits for its rows
 * @param statement       until MySQL answers a statement
 * @param lockWait        until a row in MySQL is free
 * @param connect         until a server accepts a connection
 * @param command         until a command of an automation is answered
 * @param redis           until Redis answers
 * @param history         until DynamoDB answers a person who reads
 * @param aws             until DynamoDB or SQS answers a worker
 * @param kafka           until Kafka has taken a message
 * @param push            until FCM answers
 * @param cognito         until Cognito has answered, if it keeps the accounts
 */
@Validated
@ConfigurationProperties("somsom.timeouts")
public record Timeouts(@DefaultValue("45s") @NotNull @DurationMin(millis = 1) Duration gap,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration append,
        @DefaultValue("15s") @NotNull @DurationMin(seconds = 1) Duration idleTransaction,
        @DefaultValue("3s") @NotNull @DurationMin(seconds = 1) Duration idleBatch,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration statement,
        @DefaultValue("5s") @NotNull @DurationMin(seconds = 1) Duration lockWait,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 1) Duration connect,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration command,
        @DefaultValue("700ms") @NotNull @DurationMin(millis = 1) Duration redis,
        @DefaultValue("800ms") @NotNull @DurationMin(millis = 1) Duration history,
        @DefaultValue("4s") @NotNull @DurationMin(millis = 1) Duration aws,
        @DefaultValue("900ms") @NotNull @DurationMin(millis = 1) Duration kafka,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 1) Duration push,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 1) Duration cognito) {
    /** The age of the event after the gap, the age of the event in the gap, and a node that froze over its commit. */
    @AssertTrue(message = "twice append and idle-transaction together must be shorter than gap, or an event may be "
            + "committed when nobody waits for it any more")
    boolean isAppendSeenByEveryFollower() {
        return append.multipliedBy(2).plus(idleTransaction).compareTo(gap) < 0;
    }

    @AssertTrue(message = "lock-wait must be shorter than statement, or a wait for a lock costs the connection, and "
            + "statement must not be longer than append")
    boolean isLockWaitShorterThanStatement() {
        return lockWait.compareTo(statement) < 0 && statement.compareTo(append) <= 0;
    }

    @AssertTrue(message = "command must be shorter than idle-transaction, or MySQL ends the transaction of the waiting "
            + "automation")
    boolean isCommandShorterThanIdleTransaction() {
        return command.compareTo(idleTransaction) < 0;
    }

    @AssertTrue(message = "idle-batch must not be longer than idle-transaction")
    boolean isIdleBatchNotLongerThanIdleTransaction() {
        return idleBatch.compareTo(idleTransaction) <= 0;
    }

    @AssertTrue(message = "every wait for a server must be shorter than gap")
    boolean isEveryWaitShorterThanGap() {
        return Stream.of(connect, redis, history, aws, kafka, push, cognito).allMatch(wait -> wait.compareTo(gap) < 0);
    }
}
