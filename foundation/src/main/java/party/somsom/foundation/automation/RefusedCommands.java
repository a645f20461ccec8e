package party.somsom.foundation.automation;

import java.time.Clock;

import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.messages.Command;

/** Keeps the commands of automations that were refused in every attempt, for operators to look at. */
final class RefusedCommands {
    private static final Logger log = LoggerFactory.getLogger(RefusedCommands.class);
    private static final String INSERT = """
            INSERT INTO refused_command (command_type, aggregate_identifier, payload, reason, refused_at)
            VALUES (:type, :aggregate, :payload, :reason, :at)""";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final Clock clock;
    private final Counter counter;

    RefusedCommands(JdbcClient jdbc, Serializer serializer, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.clock = clock;
        this.counter = meters.counter("somsom.automation.refused");
    }

    /** Call this in the transaction of the batch. */
    void keep(Command<?> command, Throwable failure) {
        var reason = String.valueOf(failure.getMessage());
        jdbc.sql(INSERT)
                .param("type", command.getClass().getSimpleName())
                .param("aggregate", command.aggregateId())
                .param("payload", serializer.serialize(command, String.class).getData())
                .param("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .param("at", clock.millis())
                .update();
        counter.increment();
        log.error("{} to {} was refused in every attempt and is set aside: {}", command.getClass().getSimpleName(),
                command.aggregateId(), reason);
    }
}
