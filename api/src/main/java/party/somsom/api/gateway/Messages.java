package party.somsom.api.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.messages.Page;
import party.somsom.messages.PageOf;
import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;

/**
 * Sends commands and queries, and waits for the answer on the request's virtual thread. Without an answer in time the
 * outcome is unknown: {@code UNAVAILABLE}, and repeating with the same idempotency key is safe.
 */
@Component
public class Messages {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CommandGateway commands;
    private final QueryGateway queries;

    public Messages(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** @param ifUnknown what to refuse with when there is no such aggregate */
    public <R extends @Nullable Object> R send(Object command, ProblemCode ifUnknown) {
        try {
            return await(commands.send(command));
        } catch (RejectedException refused) {
            throw refused.rejection().code() == Rejection.Code.NOT_FOUND ? new ProblemException(ifUnknown) : refused;
        }
    }

    public <R> Optional<R> find(Object query, Class<R> type) {
        return await(queries.query(query, ResponseTypes.optionalInstanceOf(type)));
    }

    public <R> List<R> list(Object query, Class<R> itemType) {
        return await(queries.query(query, ResponseTypes.multipleInstancesOf(itemType)));
    }

    public <R> Page<R> page(Object query, Class<R> itemType) {
        return await(queries.query(query, new PageOf<>(itemType)));
    }

    /** From another node a rejection comes as the exception that it extends, with the same details. */
    private static RuntimeException asRejection(@Nullable Throwable failure) {
        if (failure instanceof HandlerExecutionException refused
                && refused.getDetails().orElse(null) instanceof Rejection rejection) {
            return rejection.asException();
        }
        return failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }

    private static <R extends @Nullable Object> R await(CompletableFuture<R> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw asRejection(e.getCause());
        } catch (TimeoutException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.UNAVAILABLE);
        }
    }
}
